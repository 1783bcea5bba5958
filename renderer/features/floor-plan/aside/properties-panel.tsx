/** What is selected: its name, what the rules say of it, its fields. */
import { Copy, OctagonAlert, Trash2, TriangleAlert } from 'lucide-react';
import type { RefObject } from 'react';
import type { Camera } from '../../../../shared/domain/cameras/camera.js';
import {
  centreOf,
  findPart,
  wallOf,
  type PlanPart,
} from '../../../../shared/domain/floor-plan/edit/parts.js';
import { distance } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import type { PlanFinding } from '../../../../shared/domain/floor-plan/finding.js';
import { useT } from '../../../i18n.js';
import { Button } from '../../../ui/button.js';
import { duplicateSelection } from '../canvas/use-sheet-keys.js';
import { findingKey } from '../finding-key.js';
import { useFindingWords } from '../finding-words.js';
import { cameraNumber, usePartWords } from '../part-words.js';
import { onlySelected, type PlanEditor } from '../use-plan-editor.js';
import { useMetres } from '../use-metres.js';
import { RoomFields, WallFields, ZoneFields } from './ground-fields.js';
import { ObjectFields } from './object-fields.js';
import { OpeningFields } from './opening-fields.js';

export interface PropertiesPanelProps {
  readonly editor: PlanEditor;
  readonly cameras: readonly Camera[];
  readonly findings: readonly PlanFinding[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onRemove: () => void;
}

export function PropertiesPanel(props: PropertiesPanelProps) {
  const { editor, heading, onRemove } = props;
  const t = useT();
  const words = usePartWords();
  const { plan, selection, mayChange } = editor;
  const part = onlySelected(editor);
  if (selection.size === 0) return undefined;
  const isCamera = part?.kind === 'object' && part.part.kind === 'camera';
  return (
    <section className="fp-properties" aria-labelledby="fp-properties-title">
      <div className="row fp-chosen">
        {isCamera && (
          <span className="fp-number" aria-hidden="true">
            {cameraNumber(plan, part.part)}
          </span>
        )}
        <h2 id="fp-properties-title" ref={heading} tabIndex={-1}>
          {part === undefined
            ? t('floor-plan.status.selected', { count: selection.size })
            : words.name(plan, part)}
        </h2>
      </div>
      <p className="sm t2 mt1">
        {part === undefined ? <Distance editor={editor} /> : words.place(plan, part)}
      </p>
      {part !== undefined && <PartFindings {...props} part={part} />}
      {part !== undefined && (
        <div className="mt4">
          <Fields {...props} part={part} />
        </div>
      )}
      {mayChange && (
        <div className="fp-pair mt4">
          <Button
            size="sm"
            onClick={() => {
              duplicateSelection(editor);
            }}
          >
            <Copy className="i s14" aria-hidden="true" />
            {t('floor-plan.action.duplicate')}
          </Button>
          <Button size="sm" onClick={onRemove}>
            <Trash2 className="i s14" aria-hidden="true" />
            {t('floor-plan.action.remove')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What the rules have against the selected part. */
function PartFindings({
  editor,
  findings,
  part,
}: PropertiesPanelProps & { readonly part: PlanPart }) {
  const wordsOf = useFindingWords();
  const own = findings.filter(
    (finding) =>
      finding.parts[0] === part.part.id &&
      (finding.severity === 'urgent' || finding.severity === 'important'),
  );
  return own.map((finding) => {
    const { found, advice } = wordsOf(finding, editor.drawn);
    const isUrgent = finding.severity === 'urgent';
    const Icon = isUrgent ? OctagonAlert : TriangleAlert;
    return (
      <div key={findingKey(finding)} className={`note ${isUrgent ? 'bad' : 'warn'} mt3`}>
        <Icon className="i" aria-hidden="true" />
        <p>
          <b className="med">{found}</b> {advice}
        </p>
      </div>
    );
  });
}

/** Of two things: how far apart their middles are. */
function Distance({ editor: { plan, selection } }: { readonly editor: PlanEditor }) {
  const t = useT();
  const metres = useMetres();
  const [first, second] = [...selection].map((id) => findPart(plan, id));
  if (selection.size !== 2 || first === undefined || second === undefined) {
    return t('floor-plan.hint.several');
  }
  const length = distance(centreOf(plan, first), centreOf(plan, second));
  return t('floor-plan.label.distance', { length: metres.text(length) });
}

function Fields({ editor, cameras, part }: PropertiesPanelProps & { readonly part: PlanPart }) {
  const { plan, mayChange, edit } = editor;
  const { id } = part.part;
  // Typing in one field is one step.
  const mark = (field: string): string => `${id}/${field}`;
  switch (part.kind) {
    case 'wall':
      return (
        <WallFields
          key={id}
          wall={part.part}
          mayChange={mayChange}
          onLength={(length) => {
            edit({ do: 'wall-length', id, length }, mark('length'));
          }}
        />
      );
    case 'opening': {
      const wall = wallOf(plan, part.part);
      return (
        wall && (
          <OpeningFields
            key={id}
            opening={part.part}
            wall={wall}
            mayChange={mayChange}
            onChange={(change, field) => {
              edit({ do: 'opening', id, change }, mark(field));
            }}
          />
        )
      );
    }
    case 'room':
      return (
        <RoomFields
          key={id}
          room={part.part}
          mayChange={mayChange}
          onChange={(change, field) => {
            edit({ do: 'room', id, change }, mark(field));
          }}
        />
      );
    case 'zone':
      return (
        <ZoneFields
          key={id}
          zone={part.part}
          mayChange={mayChange}
          onChange={(change, field) => {
            edit({ do: 'zone', id, change }, mark(field));
          }}
        />
      );
    case 'object':
      return (
        <ObjectFields
          key={id}
          object={part.part}
          cameras={cameras}
          mayChange={mayChange}
          onChange={(change, field) => {
            edit({ do: 'object', id, change }, mark(field));
          }}
        />
      );
  }
}
