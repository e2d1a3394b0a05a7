/** Bad inputs that are made, not read from a file. */
import type { ServerResponse } from 'node:http';

/** A valid PDF of one page. */
export function pdfWithTerms(): string {
  const text =
    'BT /F1 18 Tf 60 700 Td (The HIM department asks for the RHIA; HIPAA training is yearly.) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R ' +
      '/Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];

  let file = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  return `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** Half a page at once, and the rest when its frame has long been removed. */
export function sendSlowly(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.write('<!doctype html><title>Slow</title><p>The EHR team asks for an RHIT, and the HIM office');
  const rest = setTimeout(() => response.end(' agrees. RHIA preferred, HIPAA training given.</p>'), 400);
  response.once('close', () => clearTimeout(rest));
}
