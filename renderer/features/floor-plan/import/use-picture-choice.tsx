/** Asks for a picture or a PDF, and for the page of the latter; gives back a picture. */
import { useRef, useState, type ReactNode } from 'react';
import { PdfPageDialog } from './pdf-page-dialog.js';

export interface PictureChoice {
  readonly ask: () => void;
  /** To be put somewhere on the page. */
  readonly element: ReactNode;
}

export function usePictureChoice(label: string, onPicture: (picture: File) => void): PictureChoice {
  const input = useRef<HTMLInputElement>(null);
  const [pdf, setPdf] = useState<File>();
  return {
    ask: () => input.current?.click(),
    element: (
      <>
        <input
          ref={input}
          type="file"
          className="sr"
          tabIndex={-1}
          aria-label={label}
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen a second time.
            event.target.value = '';
            if (file === undefined) return;
            if (file.type === 'application/pdf') setPdf(file);
            else onPicture(file);
          }}
        />
        {pdf !== undefined && (
          <PdfPageDialog
            file={pdf}
            onChoose={(picture) => {
              setPdf(undefined);
              onPicture(picture);
            }}
            onClose={() => {
              setPdf(undefined);
            }}
          />
        )}
      </>
    ),
  };
}
