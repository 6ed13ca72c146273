// Which certificate a control plane in Konnect is given. The documentation names the ways to compare and leaves the
// mapping open; the sentence says what is read out of it.

export const uploadedNote =
  'With pinned certificates this is the certificate that nodes present; with PKI it is that of the CA. The documentation does not say so in as many words.';

export const renewalNote =
  'Konnect keeps several certificates: to renew, make the new one known, start the nodes with it, then delete the old one.';
