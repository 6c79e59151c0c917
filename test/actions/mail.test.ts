import { execFileSync } from 'node:child_process';
import { mailFile } from '../../src/actions/returns/mail';
import { filled } from '../../src/actions/returns/chase';
import { hasProgram } from '../tools/libre-office';

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 256);
const draft = {
  to: 'Safeguarding – returns <returns@larkshire.example>',
  subject:
    'Larkmere DHR 3: your return is due by 23 October 2026 – please look at the “overdue” rows',
  text: 'Dear colleague,\n\nOverdue:\n- 1.1: Écrire le protocole (28 June 2026)\n',
  attachment: { name: 'Larkshire Police – return 2026-10-01.xlsx', bytes },
};

test('a draft is ASCII, in lines that no program cuts, each ended by CR LF', () => {
  const file = mailFile(draft);
  expect(file).toMatch(/^X-Unsent: 1\r\n/);
  expect(file).toMatch(/^[\x00-\x7f]*$/);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...file.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
});

(hasProgram('python3') ? test : test.skip)(
  'another program reads back the address, the words and the attachment, byte for byte',
  () => {
    const script = `
import sys, email, json, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
a = next(m.iter_attachments())
print(json.dumps({"to": str(m["To"]), "subject": str(m["Subject"]), "text": m.get_body().get_content().replace("\\r\\n", "\\n"),
  "name": a.get_filename(), "bytes": list(a.get_content()), "defects": len(m.defects)}))`;
    const read = JSON.parse(
      execFileSync('python3', ['-c', script], { input: mailFile(draft), encoding: 'utf8' }),
    ) as Record<string, unknown>;
    expect(read).toEqual({
      to: draft.to,
      subject: draft.subject,
      text: draft.text,
      name: draft.attachment.name,
      bytes: [...bytes],
      defects: 0,
    });
  },
);

test('no header can be put in through what the user keeps', () => {
  const file = mailFile({ ...draft, to: 'a@b.example\r\nBcc: c@d.example', subject: 'One\nTwo' });
  expect(file).not.toMatch(/^Bcc:/m);
  expect(file).toContain('Subject: One Two\r\n');
});

test('a template keeps its words; a line of nothing but empty places goes', () => {
  const template = 'To {agency}\n\n{overdue}\n\nUntil {returnBy}. {late}\n{unknown}';
  const places = { agency: 'Police', overdue: '', returnBy: '1 May 2026', late: '' };
  expect(filled(template, places)).toBe('To Police\n\nUntil 1 May 2026.\n{unknown}');
});
