import { describe, expect, it } from 'vitest';
import { isOtherLanguage } from '../../../glossary/language.ts';

describe('tells that a text is in another language', () => {
  it.each([
    [
      'Spanish',
      'El hospital busca un especialista para el área de HIM con experiencia en los EHR de la región.',
    ],
    ['French', 'Le CDI est un contrat à durée indéterminée pour les salariés et les cadres du groupe MHA.'],
    ['German', 'Die HIM GmbH ist ein Anbieter für das ROI der Kunden und sucht eine Kraft mit Erfahrung.'],
    [
      'Italian',
      'Il master MHA è un corso della facoltà che gli studenti scelgono per il loro futuro nel settore.',
    ],
    [
      'Dutch',
      'Het ziekenhuis is op zoek naar een medewerker voor het EPD met kennis van de zorg en een diploma.',
    ],
    ['Polish', 'ROI nie jest celem, który się liczy dla firmy, oraz nie jest miarą.'],
    ['Russian', 'Компания HIM предлагает услуги'],
    ['Japanese', '僕のヒーローアカデミア MHA の新しい映画'],
  ])('%s', (_, text) => {
    expect(isOtherLanguage(text)).toBe(true);
  });
});

describe('tells that a text is in English', () => {
  it.each([
    'The HIM department is looking for a coder who will work with the EHR.',
    'We are a hospital in Los Angeles with a clinic in El Paso, and you will report to the director of HIM.',
    'You will be the one who codes for all of our clinics, and it has benefits.',
  ])('%s', (text) => {
    expect(isOtherLanguage(text)).toBe(false);
  });
});

it.each(['RHIA', 'HIM Director, Des Moines', 'Las Vegas, Los Angeles, El Paso', ''])(
  'says nothing of a text with too few words: "%s"',
  (text) => {
    expect(isOtherLanguage(text)).toBe(undefined);
  },
);

it('knows the letters of other scripts, each of them', () => {
  const scripts = 'Cyrillic Greek Arabic Hebrew Han Hiragana Katakana Hangul Devanagari Thai'.split(' ');
  const isOther = new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');
  const unknown: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const letter = String.fromCodePoint(code);
    if (isOther.test(letter) && !isOtherLanguage(letter)) unknown.push(code.toString(16));
  }
  expect(unknown).toEqual([]);
});
