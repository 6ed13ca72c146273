// Whether holding Space pans the canvas: only while the focus is in it, or nowhere. React Flow listens on the whole
// window and keeps the key from everything but fields, so that no space could be typed into the code editor.
import { useEffect, useState } from 'react';

export function useSpacePans(): boolean {
  const [pans, setPans] = useState(true);
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent): void =>
      setPans(target instanceof Element && target.closest('[data-region="canvas"]') !== null);
    const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null) setPans(true);
    };
    addEventListener('focusin', onFocusIn);
    addEventListener('focusout', onFocusOut);
    return () => {
      removeEventListener('focusin', onFocusIn);
      removeEventListener('focusout', onFocusOut);
    };
  }, []);
  return pans;
}
