// The canvas as an SVG or PNG file. Loaded when somebody asks for one.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { downloadBlob } from '../platform/files.ts';
import { fontFiles } from '../ui/font-files.ts';
import { FlowDrawing } from './FlowDrawing.tsx';
import type { Picture } from './use-arrangement.ts';

async function dataUrl(address: string): Promise<string> {
  const answer = await fetch(address);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** The faces go into the picture: elsewhere they are seldom installed, and texts are cut to their widths. */
async function fontFaces(): Promise<string> {
  const faces = Object.entries(fontFiles).map(
    async ([family, address]) =>
      `@font-face{font-family:'${family}';font-weight:100 900;src:url(${await dataUrl(address)}) format('woff2')}`,
  );
  return (await Promise.all(faces)).join('');
}

/** Characters that XML has no way to write, halves of characters among them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

async function drawing({ model, arrangement }: Picture, title: string): Promise<string> {
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string): string => style.getPropertyValue(`--${token}`).trim();
  const fonts = await fontFaces();
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(<FlowDrawing {...{ model, arrangement, colour, fonts, title }} />));
  const svg = place.firstElementChild;
  const text = svg ? new XMLSerializer().serializeToString(svg) : '';
  root.unmount();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replace(unwritable, '\ufffd')}\n`;
}

/** Twice the size on the canvas at 100 %, as far as browsers hold such an image: 16,384 pixels a side. */
const sharpness = 2;
const longestSide = 16_000;
const mostPixels = 100_000_000;

async function raster(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(
    sharpness,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser made no image');
  return blob;
}

export async function savePicture(picture: Picture, kind: 'svg' | 'png', fileName: string): Promise<string> {
  const base = fileName.replace(/\.[^.]+$/, '');
  const svg = await drawing(picture, base);
  const name = `${base}.${kind}`;
  downloadBlob(name, kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await raster(svg));
  return name;
}
