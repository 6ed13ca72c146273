// In which order a renewed certificate is brought into use, so that no node is refused on the way.
import type { Role } from './roles.ts';

const authority =
  'Give the control plane the new certificate first, beside the old one, and take the old one away when nothing needs it any more.';

const steps: { readonly [R in Role]: string } = {
  pinned:
    'Upload the new certificate first, beside the old one. Then roll the nodes over to it. Delete the old one when all of them show the new one.',
  'data-plane':
    'Roll the nodes over to the new certificate; the old one is good beside it until it ends. Where the certificate itself is uploaded (pinned), upload the new one first, and delete the old one when all nodes show the new one.',
  'control-plane':
    'Set up the control plane with the new certificate. Data planes that trust its authority need no change.',
  shared:
    'In shared mode both sides have the same certificate: change the control plane and its data planes together. A node with the old one is refused until it is changed, and goes on with the config it has.',
  root: authority,
  intermediate: authority,
};

const sameKey = 'It has the same key, so what the old one signed is good below it as well.';
const newKey = 'It has a new key: what the old one signed is not good below it, and has to be signed again.';

export const renewalSteps = (role: Role, keepsKey: boolean): readonly string[] => [
  steps[role],
  ...(role === 'root' || role === 'intermediate' ? [keepsKey ? sameKey : newKey] : []),
];
