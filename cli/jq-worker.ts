// A thread of its own for jq, so that a program without end can be ended.
import { parentPort } from 'node:worker_threads';
import { serveJq, type ToJqWorker } from '../src/jq-worker.ts';

const port = parentPort;
if (port) {
  const answer = serveJq((message) => port.postMessage(message));
  port.on('message', (message: ToJqWorker) => void answer(message));
}
