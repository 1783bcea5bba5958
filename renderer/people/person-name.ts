/** What a person is called on screen. */
import type { Person } from '../../shared/domain/people/person.js';
import type { Translate } from '../i18n.js';

/** The owner has no label of their own: the window's word stands for it. */
export const personName = (t: Translate, { label }: Pick<Person, 'label'>): string =>
  label === '' ? t('vault.label.owner') : label;
