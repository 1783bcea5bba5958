import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html, markup } from '../../../../shared/report/html.js';

test('escapes what is put in and leaves markup alone', () => {
  const inner = html`<b>${'a & b'}</b>`;
  expect(html`<p title="${'"x"'}">${inner}${['<', 1]}${undefined}${markup('<br>')}</p>`.text).toBe(
    '<p title="&quot;x&quot;"><b>a &amp; b</b>&lt;1<br></p>',
  );
});

test('never lets a character through that could end text or attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"'\0\u202E]|&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
});

test('keeps ordinary text as it is, line breaks and accents included', () => {
  expect(escapeHtml('Été,\n« c’est noté »\u202f;\t1')).toBe('Été,\n« c’est noté »\u202f;\t1');
});
