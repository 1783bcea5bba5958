import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelCodeOf } from '../../../../../shared/domain/inventory/label-code.js';
import {
  codeText,
  imeiOf,
  macOf,
  readingsOf,
  SYMBOLOGIES,
  type Symbology,
} from '../../../../../shared/domain/inventory/read-code.js';

const read = (text: string, symbology: Symbology = 'code-128') => readingsOf({ text, symbology });

describe('codeText', () => {
  it('shows what cannot be seen, and takes away what misleads', () => {
    expect(codeText('01\u001d21A\u0000')).toBe('01␝21A␀');
    expect(codeText('a\u202egpj.exe')).toBe('agpj.exe');
    expect(codeText('  A\u200bB\u2066C \r\n')).toBe('ABC');
    expect(codeText('x\ud800y')).toBe('xy');
    expect(codeText('del\u007f')).toBe('del\u2421');
  });

  it('is short, visible and stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (raw) => {
        const text = codeText(raw);
        expect(text.length).toBeLessThanOrEqual(512);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(codeText(text)).toBe(text.trim());
      }),
    );
    expect(codeText('\u{1f600}'.repeat(400))).toBe('\u{1f600}'.repeat(256));
    expect(codeText(`a${'\u{1f600}'.repeat(400)}`)).toBe(`a${'\u{1f600}'.repeat(255)}`);
  });
});

describe('readingsOf', () => {
  it('knows our own label, however it came', () => {
    const label = labelCodeOf('0123456789');
    for (const symbology of SYMBOLOGIES) expect(read(label, symbology)).toEqual([{ label }]);
    expect(read(label.toLowerCase(), 'typed')).toEqual([{ label }]);
  });

  it('takes a code of the shop for the article, not the object', () => {
    expect(read('5412345678908', 'ean-13')).toEqual([{ gtin: '5412345678908' }]);
    expect(read('012345678905', 'upc-a')).toEqual([{ gtin: '012345678905' }]);
  });

  it('splits a GS1 label', () => {
    expect(read('(01)05412345678908(11)240131(17)291231(10)L7(240)REF-9(21)AB-12')).toEqual([
      {
        gtin: '05412345678908',
        serial: 'AB-12',
        lot: 'L7',
        reference: 'REF-9',
        madeOn: '2024-01-31',
        expiresOn: '2029-12-31',
      },
    ]);
    expect(read('0105412345678908\u241d21AB-12', 'gs1-128')).toEqual([
      { gtin: '05412345678908', serial: 'AB-12' },
    ]);
  });

  it('offers a GS1 string without its mark first, and as it is after that', () => {
    expect(read('010541234567890821AB-12', 'typed')).toEqual([
      { gtin: '05412345678908', serial: 'AB-12' },
      { serial: '010541234567890821AB-12' },
    ]);
  });

  it('offers an IMEI and a MAC address before a serial number, twelve digits after it', () => {
    expect(read('352099001761481')).toEqual([
      { imei: '352099001761481' },
      { serial: '352099001761481' },
    ]);
    expect(read('0050C2A1B2C3')).toEqual([
      { mac: '00:50:C2:A1:B2:C3' },
      { serial: '0050C2A1B2C3' },
    ]);
    expect(read('004512345678')).toEqual([
      { serial: '004512345678' },
      { mac: '00:45:12:34:56:78' },
    ]);
  });

  it('believes a label that says what it is', () => {
    expect(read('S/N: 7ABC-99')).toEqual([{ serial: '7ABC-99' }]);
    expect(read('S/N 7ABC-99')).toEqual([{ serial: '7ABC-99' }]);
    expect(read('SN:00123')).toEqual([{ serial: '00123' }]);
    expect(read('MAC 00-50-c2-a1-b2-c3')).toEqual([{ mac: '00:50:C2:A1:B2:C3' }]);
    expect(read('IMEI:35-209900-176148-1')).toEqual([{ imei: '352099001761481' }]);
    expect(read('SN12345')).toEqual([{ serial: 'SN12345' }]);
  });

  it('finds the serial number in an address, and leaves the address as text', () => {
    expect(read('https://m.example/p?model=X&sn=AB%2D12#top', 'qr')).toEqual([
      { web: 'https://m.example/p?model=X&sn=AB%2D12#top', serial: 'AB-12' },
    ]);
    expect(read('https://id.gs1.org/01/05412345678908/21/XY1', 'qr')).toEqual([
      { web: 'https://id.gs1.org/01/05412345678908/21/XY1', gtin: '05412345678908', serial: 'XY1' },
    ]);
    expect(read('https://m.example/', 'qr')).toEqual([{ web: 'https://m.example/' }]);
    expect(read('https://m.example/?sn=%E0%A4', 'qr')).toEqual([
      { web: 'https://m.example/?sn=%E0%A4' },
    ]);
    expect(read('file:///etc/passwd', 'qr')).toEqual([{ serial: 'file:///etc/passwd' }]);
  });

  it('has an answer for every text, and never one that no field could hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.stringMatching(/^[\dA-F:(). -]{0,80}$/),
        ),
        fc.constantFrom(...SYMBOLOGIES),
        (raw, symbology) => {
          const text = codeText(raw);
          const readings = readingsOf({ text, symbology });
          expect(readings.length > 0).toBe(text !== '');
          for (const reading of readings) {
            expect(Object.keys(reading).length).toBeGreaterThan(0);
            expect(Object.values(reading)).not.toContain(undefined);
            expect((reading.serial ?? '').length).toBeLessThanOrEqual(64);
            expect(reading.serial).not.toBe('');
          }
        },
      ),
    );
  });
});

describe('imeiOf and macOf', () => {
  it('see one wrong digit of an IMEI', () => {
    const good = '352099001761481';
    for (let at = 0; at < 15; at += 1) {
      for (let step = 1; step < 10; step += 1) {
        const wrong = Array.from(good)
          .with(at, String((Number(good[at]) + step) % 10))
          .join('');
        expect(imeiOf(wrong)).toBeUndefined();
      }
    }
    for (const text of ['0'.repeat(15), '35209900176148', '3520990017614811', 'x']) {
      expect(imeiOf(text)).toBeUndefined();
    }
  });

  it('write every MAC address alike, and refuse those of groups', () => {
    for (const text of [
      '00:1a:2B:3c:4d:5e',
      '00-1A-2B-3C-4D-5E',
      '001a.2b3c.4d5e',
      '001A2B3C4D5E',
    ]) {
      expect(macOf(text)).toBe('00:1A:2B:3C:4D:5E');
    }
    for (const text of [
      'ff:ff:ff:ff:ff:ff',
      '01:00:5e:00:00:01',
      '000000000000',
      '00:1a-2b:3c:4d:5e',
      '001a2b3c4d5',
    ]) {
      expect(macOf(text)).toBeUndefined();
    }
  });
});
