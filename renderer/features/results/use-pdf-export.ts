/** Saving the report as PDF: quiet when cancelled, honest about where the data is when it fails. */
import { useCallback, useEffect, useState } from 'react';
import type { AssessmentId } from '../../../shared/domain/assessment/answer.js';
import type { Language } from '../../../shared/base/language.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { call, codeOf } from '../../ipc.js';

/** An answer within a second needs no sign of waiting. */
const SHOW_PROGRESS_AFTER_MS = 1000;

export interface PdfExport {
  readonly isRunning: boolean;
  /** True once it has taken long enough to say so. */
  readonly showsProgress: boolean;
  readonly failure: IpcErrorCode | undefined;
  readonly run: () => Promise<void>;
}

export interface PdfExportInput {
  readonly assessmentId: AssessmentId;
  readonly language: Language;
  /** With the token that lets the file be shown, when main gave one. */
  readonly onSaved: (token: string | undefined) => void;
}

export function usePdfExport({ assessmentId, language, onSaved }: PdfExportInput): PdfExport {
  const [isRunning, setIsRunning] = useState(false);
  const [showsProgress, setShowsProgress] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();

  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = window.setTimeout(() => {
      setShowsProgress(true);
    }, SHOW_PROGRESS_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
      setShowsProgress(false);
    };
  }, [isRunning]);

  const run = useCallback(async () => {
    if (isRunning) return;
    setIsRunning(true);
    setFailure(undefined);
    try {
      const { outcome, token } = await call('report.exportPdf', { assessmentId, language });
      if (outcome === 'saved') onSaved(token);
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setIsRunning(false);
    }
  }, [assessmentId, isRunning, language, onSaved]);

  return { isRunning, showsProgress, failure, run };
}
