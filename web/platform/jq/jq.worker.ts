// A worker of its own for jq, so that a program without end can be ended.
import { serveJq, type FromJqWorker, type ToJqWorker } from '../../../src/jq-worker.ts';

const answer = serveJq((message: FromJqWorker) => self.postMessage(message, {}));

self.addEventListener('message', (event: MessageEvent<ToJqWorker>) => void answer(event.data));
