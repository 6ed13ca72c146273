// A worker of its own for jq, so that a program without end can be ended.
import { serveJq, type FromJqWorker, type ToJqWorker } from '../../../src/jq-worker.ts';

// The engine prints when it gives up (out of memory, too deep); the crash is reported to the page as an answer.
Object.assign(console, { error: () => undefined });

const answer = serveJq((message: FromJqWorker) => self.postMessage(message, {}));

self.addEventListener('message', (event: MessageEvent<ToJqWorker>) => void answer(event.data));
