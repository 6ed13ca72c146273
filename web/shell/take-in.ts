// A file dropped anywhere, or text pasted outside a field, opens. What is dragged inside the studio is left alone.
import { openFile, openText } from '../commands/file.ts';
import { openForeign } from '../commands/foreign.ts';
import { announce, project, store } from '../state/store.ts';

/** Text that may hold a Datakit config: pasting anything else must not replace the flow at hand. */
const looksLikeConfig = /(^|[\s{,"'])nodes["']?\s*:/;

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, .monaco-editor, dialog') !== null);

export const isWelcome = (text: string, present: string): boolean =>
  text.trim() !== '' && (present.trim() === '' || looksLikeConfig.test(text));

async function openFirst(files: FileList): Promise<void> {
  const [first] = files;
  if (!first) return;
  await openFile(first);
  if (files.length > 1) announce(`Opened the first of ${files.length} files: ${first.name}`);
}

async function takeText(text: string, where: string): Promise<void> {
  if (text.trim() === '') return;
  if (isWelcome(text, project().document.text)) await openText(text, 'flow.yaml');
  else if (!(await openForeign(text, 'flow.yaml')))
    announce(
      `The ${where} text is no flow: it has no "nodes:" and no plugin for curl, kubectl or Terraform. Paste it into Code to use it anyway.`,
      true,
    );
}

/** Elsewhere files mean other things. */
const onFlow = (): boolean => store.getState().screen === 'flow';

function onPaste(event: ClipboardEvent): void {
  if (!onFlow() || event.defaultPrevented || takesText(event.target) || !event.clipboardData) return;
  const { files } = event.clipboardData;
  event.preventDefault();
  if (files.length > 0) void openFirst(files);
  else void takeText(event.clipboardData.getData('text/plain'), 'pasted');
}

const fromOutside = ({ dataTransfer, target }: DragEvent): boolean =>
  onFlow() &&
  dataTransfer !== null &&
  (dataTransfer.types.includes('Files') ||
    (dataTransfer.types.includes('text/plain') && !takesText(target))) &&
  !dataTransfer.types.some((type) => type.startsWith('application/x-datakit'));

/** Beside the boxes that take them, files are refused: the browser would leave the page for the file. */
function refuse(event: DragEvent): void {
  if (event.defaultPrevented || onFlow() || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

/** Listens on the window; `onHover` learns whether something that can be opened is held over the page. */
export function listenForFiles(onHover: (hovering: boolean) => void): () => void {
  const onDragOver = (event: DragEvent): void => {
    refuse(event);
    if (!fromOutside(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    onHover(true);
  };
  const onDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) onHover(false);
  };
  const onDrop = (event: DragEvent): void => {
    onHover(false);
    refuse(event);
    if (!fromOutside(event) || !event.dataTransfer) return;
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) void openFirst(event.dataTransfer.files);
    else void takeText(event.dataTransfer.getData('text/plain'), 'dropped');
  };

  addEventListener('dragover', onDragOver);
  addEventListener('dragleave', onDragLeave);
  addEventListener('drop', onDrop);
  addEventListener('paste', onPaste);
  return () => {
    removeEventListener('dragover', onDragOver);
    removeEventListener('dragleave', onDragLeave);
    removeEventListener('drop', onDrop);
    removeEventListener('paste', onPaste);
  };
}
