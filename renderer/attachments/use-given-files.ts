/** Files dropped anywhere on the window, or pasted into it, while a screen can take them. */
import { useEffect, useRef, useState } from 'react';

/** Returns whether files are being held above the window. */
export function useGivenFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    /** Entering a child counts before the parent is left. */
    let depth = 0;
    const show = (change: number): void => {
      depth = Math.max(0, depth + change);
      setIsOver(depth > 0);
    };
    const onEnter = (event: DragEvent): void => {
      if (carriesFiles(event)) show(1);
    };
    const onLeave = (event: DragEvent): void => {
      if (carriesFiles(event)) show(-1);
    };
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = isCovered() ? 'none' : 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      show(-depth);
      give(event.dataTransfer?.files);
    };
    const onPaste = (event: ClipboardEvent): void => {
      const files = event.clipboardData?.files;
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      give(files);
    };
    const give = (files: FileList | undefined): void => {
      if (files !== undefined && files.length > 0 && !isCovered()) latest.current([...files]);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
  return isOver;
}

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/** Under a dialog nobody sees where the file would go. */
const isCovered = (): boolean => document.querySelector('dialog[open], [role="dialog"]') !== null;
