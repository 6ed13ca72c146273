// A press that began on the canvas is the canvas's own until it ends. The panels' separators listen on the document
// and measure every panel at each move of the pointer, to tell whether it is over one of them.
import { useState, type PointerEvent } from 'react';

interface OwnPress {
  readonly begin: () => void;
  readonly onPointerMove: (event: PointerEvent) => void;
}

export function useOwnPress(): OwnPress {
  const [press] = useState<OwnPress>(() => {
    let pressed = false;
    return {
      begin: () => {
        pressed = true;
      },
      onPointerMove: ({ buttons, nativeEvent }) => {
        pressed &&= buttons !== 0;
        // React has it already, from the page's root.
        if (pressed) nativeEvent.stopPropagation();
      },
    };
  });
  return press;
}
