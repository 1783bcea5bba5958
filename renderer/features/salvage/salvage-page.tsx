/** What is left of a damaged vault: what is safe, what is lost, what to do, and the rest to read. Changes nothing. */
import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { QuestionText } from '../../../shared/content/schema.js';
import { loadSurgeryTexts } from '../../../shared/content/surgery-pack.js';
import type { SalvageReport, SalvagedContents } from '../../../shared/ipc/contract-health.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useLanguage, useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { RebuildStep } from './rebuild-step.js';
import { SalvageAdvice } from './salvage-advice.js';
import { SalvageDetails } from './salvage-details.js';
import { SalvageFindings } from './salvage-findings.js';
import { SalvagedRest } from './salvaged-rest.js';
import './salvage-page.css';

export interface Salvaged {
  readonly report: SalvageReport;
  readonly contents: SalvagedContents;
  /** By question id, in the language on screen. */
  readonly texts: Readonly<Record<string, QuestionText>>;
}

export interface SalvagePageProps {
  readonly onRebuilt: () => void;
}

export function SalvagePage({ onRebuilt }: SalvagePageProps) {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const [salvaged, setSalvaged] = useState<Salvaged>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [isRebuilding, setIsRebuilding] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    Promise.all([call('salvage.report'), call('salvage.read'), loadSurgeryTexts(language)]).then(
      ([report, contents, texts]) => {
        if (isCurrent) setSalvaged({ report, contents, texts });
      },
      (error: unknown) => {
        if (isCurrent) setFailure(codeOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [language]);

  if (salvaged === undefined) {
    return (
      <div className="body salvage" aria-busy={failure === undefined || undefined}>
        <h1>{t('health.title.salvage')}</h1>
        {failure !== undefined && <VaultProblem code={failure} />}
      </div>
    );
  }
  if (isRebuilding) {
    return (
      <RebuildStep
        report={salvaged.report}
        onRebuilt={onRebuilt}
        onBack={() => {
          setIsRebuilding(false);
        }}
      />
    );
  }
  return (
    <div className="scroll">
      <div className="body salvage">
        <header>
          <h1>{t('health.title.salvage')}</h1>
          <p className="t2 mt2">{t(`health.prose.cause-${salvaged.report.cause}`)}</p>
        </header>
        <p className="note ok">
          <CircleCheck className="i" aria-hidden="true" />
          {t('health.status.unchanged')}
        </p>
        <SalvageFindings report={salvaged.report} />
        <SalvageAdvice
          report={salvaged.report}
          onRebuild={() => {
            setIsRebuilding(true);
          }}
        />
        <SalvagedRest {...salvaged} />
        <SalvageDetails {...salvaged} />
      </div>
    </div>
  );
}
