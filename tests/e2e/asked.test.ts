import { describe, expect, it } from 'vitest';
import { atRest } from '../browsers/at-rest.ts';
import { useSession } from './session.ts';

const session = useSession();

const LOOKS = 3;

/** Each way to lay out what is asked for, with a term of its own, and what the popup says of that. */
const layouts: readonly (readonly [html: string, term: string, demand: string])[] = [
  ['<h2>Required</h2><p><b>Preferred qualifications</b></p><p>CPHIMS</p>', 'CPHIMS', 'Preferred'],
  ['<h2>Required</h2><p>RHIT</p><p><b>About us</b></p><p>We like the CHDA.</p>', 'CHDA', ''],
  ['<h2>Required</h2><p>RHIA.</p><footer>Led by a FACHE</footer>', 'FACHE', ''],
  ['<div><h3>Required</h3><p>RHIT</p></div><p>We like the CHPS.</p>', 'CHPS', ''],
  ['<p><b>Required:</b><br>• RHIT<br><br><b>Preferred:</b><br>• CRCR</p>', 'CRCR', 'Preferred'],
  ['<p>REQUIREMENTS<br>RHIA<br>CAHIMS</p>', 'CAHIMS', 'Required'],
  ['<div role="heading" aria-level="3">Preferred</div><div>CPMA</div>', 'CPMA', 'Preferred'],
  ['<h2>Preferred qualifications</h2><h3>Education</h3><ul><li>MHA</li></ul>', 'MHA', 'Preferred'],
  ['<ul><li>Required<ul><li>CHFP</li></ul></li></ul>', 'CHFP', 'Required'],
  ['<p>Required qualifications:</p><p>Read on.</p><ul><li>CPMSM</li></ul>', 'CPMSM', 'Required'],
  ['<h3>Required</h3><p>One of the following:</p><ul><li>CDIP</li></ul>', 'CDIP', 'Required, one of several'],
  [
    '<table><tr><th></th><th>Preferred</th></tr><tr><td>Exam</td><td>CENP</td></tr></table>',
    'CENP',
    'Preferred',
  ],
  ['<table><tr><td>CPHRM</td><td>Required</td></tr></table>', 'CPHRM', 'Required'],
  ['<table><tr><td>Preferred</td><td><ul><li>FHFMA</li></ul></td></tr></table>', 'FHFMA', 'Preferred'],
  ['<dl><dt>CCDS</dt><dd>Required</dd></dl>', 'CCDS', 'Required'],
  ['<dl><dt>Preferred</dt><dd>Some years</dd><dd>CEHRS</dd></dl>', 'CEHRS', 'Preferred'],
  ['<div style="display: grid"><div>Required reading</div><div>CHCIO</div></div>', 'CHCIO', ''],
  [
    '<div style="display: grid"><div>Required certifications</div><div>CCS-P</div></div>',
    'CCS-P',
    'Required',
  ],
  ['<h3>Preferred</h3><details open><summary>Coder</summary><p>FACMPE</p></details>', 'FACMPE', ''],
  ['<h3>Required</h3><ul><li>RHIT</li></ul><p>Ask Jo, NI-BC</p>', 'NI-BC', ''],
  ['<h3>Required</h3><ul><li>RHIA or</li><li>LNHA</li></ul>', 'LNHA', 'Required, one of several'],
  ['<h3>Required</h3><p>RHIA</p><p>OR</p><p>CPHQ</p>', 'CPHQ', 'Required, one of several'],
  [
    '<h3>Required</h3><ul><li>Certified Inpatient Coder (CIC)</li><li>or COC</li></ul>',
    'CIC',
    'Required, one of several',
  ],
  ['<h3>Required</h3><p>CHPC</p><p>OR</p><p>RHIA</p>', 'CHPC', 'Required, one of several'],
  ['<h3>Required</h3><p>CHAA</p><p>OR scheduling</p>', 'CHAA', 'Required'],
  ['<p><b>Requirements</b><br>Epic preferred<br>Certified Risk Adjustment Coder</p>', 'CRC', 'Required'],
  ['<h3>Coder</h3><p>Preferred</p><p>A car is an advantage</p><p>CPCO</p>', 'CPCO', 'Preferred'],
  [
    '<h3>Coder</h3><p>As an asset:</p><p>Diploma</p><p>Certified Revenue Cycle Specialist</p>',
    'CRCS',
    'Preferred',
  ],
  ['<div>Needed at hire</div><ul><li>CDEO</li></ul>', 'CDEO', 'Required'],
  [
    '<table><tr><td>Certified Healthcare Access Manager</td><td>Not required</td></tr></table>',
    'CHAM',
    'Not required',
  ],
  [
    '<table><tr><th></th><th>Essential</th><th>Desirable</th></tr><tr><td>Certified in Healthcare Compliance</td><td></td><td>✓</td></tr></table>',
    'CHC',
    'Preferred',
  ],
  [
    '<p>Staff must have either (a) or (b) below:<br>(a) Basic: CPB-A.<br>(b) Mastery: Certified Outpatient Coder.</p>',
    'COC',
    'Required, one of several',
  ],
  [
    '<p>Candidates must have one of the following:</p><p>Option 1. A degree.</p><p>Option 2. Certified Professional in Patient Safety.</p>',
    'CPPS',
    'Required, one of several',
  ],
  ['<p>REQUIREMENTS<br>* A degree</p><p>NICE TO HAVES<br>* Certified Case Manager</p>', 'CCM', 'Preferred'],
  ['<p>MUST HAVES:<br>* 3 years<br>* Certified Tumor Registrar<br>* Epic</p>', 'CTR', 'Required'],
  [
    '<p>ESSENTIALS:<br>EDUCATION:<br>An exam<br><br>PREFERRED:<br>EDUCATION, CERTIFICATION:<br>Certified Coding Associate</p>',
    'CCA',
    'Preferred',
  ],
  [
    '<table><tr><th colspan="2">Preferred qualifications</th></tr><tr><td>Exam</td><td>Certified Physician Practice Manager</td></tr></table>',
    'CPPM',
    'Preferred',
  ],
  [
    '<p>A bachelor’s in finance, business or healthcare administration is preferred.</p>',
    'BSHA',
    'Preferred, one of several',
  ],
  [
    `<h1>A FAHIMA job</h1>${'<p style="height: 400px">The FAHIMA exam.</p>'.repeat(4)}<h3>Required</h3><p>FAHIMA</p>`,
    'FAHIMA',
    'Required',
  ],
];

describe('the popup', () => {
  it('tells what a posting asks for, however it is laid out', async () => {
    const { page } = await session.open('/living/blank');
    const body = layouts.map(([html]) => `<section>${html}</section>`).join('');
    await page.evaluate((html) => {
      document.body.innerHTML = `<h1>Health information management</h1>${html}`;
    }, body);
    const popup = await session.extension.popup(page);
    const rows = (): Promise<Record<string, string>> =>
      popup.$$eval('.term-row', (found) =>
        Object.fromEntries(
          found.map((row) => [
            row.querySelector('.term-name')!.textContent,
            row.querySelector('.term-asked strong')?.textContent ?? '',
          ]),
        ),
      );
    await expect.poll(async () => Object.keys(await rows())).toContain('FAHIMA');
    const told = await atRest(rows, LOOKS);
    for (const [html, term, demand] of layouts) expect.soft(told[term], html).toBe(demand);
    // The fifth mention is the one that says so.
    await popup.$$eval('.term-name', (names) =>
      (names.find(({ textContent }) => textContent === 'FAHIMA') as HTMLElement).click(),
    );
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const asked = await page.$eval('section:last-of-type p:last-of-type', (line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(asked).toBe(true);
  });
});
