/** Plans as they come out of copy and paste, in words of our own. Each gives the same kind of table. */

/** Cells one after the other, a blank line between them; the headings each on a line of their own. */
export const stackedCells = `
Safeguarding Adults Review "Example" – action plan

Ref

Recommendation

Action

Lead agency

Target date

Status

1

The board should assure itself that hospital discharge plans name a single coordinator.

Agree a discharge standard between the hospital and adult social care.

Publish the standard to ward staff.

Barts Health NHS Trust and LBTH Adult social care

31 March 2027

In progress

2

Partners must share risk information before a case is closed.

1. Draft a case-closure checklist.

2. Test the checklist with three teams.

All agencies

Ongoing

Not started

3

GP practices should record carers' details.

Send a reminder in the practice bulletin.

Norfolk and Waveney ICB

Completed: 4 May 2026

Complete
`;

/** A row to each paragraph and a cell to each line. */
export const rowsAsParagraphs = `Recommendation
Action
Lead
By when

Review the missing-persons protocol with residential homes.
Hold a joint workshop and reissue the protocol.
Essex Police
30 June 2027

Make sure that advocates are offered at the first contact.
Add a prompt to the contact form.
Essex County Council
September 2026

Give housing officers training on economic abuse.
Commission two training days.
Housing
Completed 12/02/2026
`;

/** As a spreadsheet copies it: tabs, and quotes round cells with line breaks. */
export const tabbed = [
  'Action plan – quarter 2\t\t\t\t',
  'No\tRecommendation\tAction to be taken\tLead Agency\tTarget Date',
  '1.1\tRefresh the referral form\t"1. Draft the form',
  '2. Consult, then publish"\tCSP\t31/12/2026',
  '1.10\tAudit "no further action" outcomes\tAudit 30 cases\tMPS / CPS\tQ4 2026/27',
].join('\n');

/** Values in quotes, held apart by commas. */
export const commas = `Ref,Recommendation,Action,Owner,Due date,RAG
R1,"Improve handover, in and out of hours",Write a handover guide,Head of Nursing,31/01/2027,Amber
R2,Survey families,"Design the survey; send it",NHS England,By end of May 2027,Red
`;

/** A Markdown table. */
export const markdown = `# Action plan

| Recommendation | Action | Lead | Target date |
|---|---|:--|--:|
| Recommendation 1 | Map the pathway<br>Publish it | ELFT | 1 May 2027 |
| Recommendation 2 | Brief all chairs \\| deputies | SAB | Ongoing |
`;

/** A table of a web page, with a cell that spans two rows, entities and a list. */
export const html = `<p>Plan</p><table class="x"><caption>ignored</caption>
<tr><th>Recommendation</th><th>Action</th><th>Lead agency</th><th>Target&nbsp;date</th></tr>
<tr><td rowspan="2">Strengthen oversight of &lsquo;open&rsquo; cases</td><td><ul><li>Set up a panel</li><li>Report monthly</li></ul></td><td>Kent Police</td><td>31 July 2027</td></tr>
<tr><td>Dip sample 20&#160;cases</td><td>Kent &amp; Medway ICB</td><td>2027</td></tr>
<!-- <tr><td>not a row</td></tr> --><script>var a = "<td>no</td>";</script>
</table>`;

/** Labels and values, as documents set plans out. */
export const labelled = `Learning review: action plan

Recommendation 1: Social workers should see children alone.
Action: Update the practice standards.
Lead agency: Nottingham City Council
Target date: 30 November 2026
Progress: Standards are drafted.
Consultation closes in October.

Recommendation 2: The partnership should test the new standard.
Action: Audit 25 cases.
Lead agency: Nottingham City Safeguarding Children Partnership
Target date: March 2027
Progress: Not started
`;

/** Columns side by side, as PDF readers print them. */
export const columns = `
                                   ACTION PLAN

Ref   Recommendation               Action                       Lead            Target date

1     Police and probation         Agree an information         West Midlands   31/10/2026
      should share bail            sharing protocol.            Police
      conditions early.

2     Hospital staff should        1. Update the training       UHL             28 February 2027
      ask about coercive           2. Record who attended
      control.

                                   Page 1
Ref   Recommendation               Action                       Lead            Target date

3     Managers should check        Add to supervision           Probation       Ongoing
      supervision notes.           template.                    Service
`;

/** Words wrapped by a PDF over several lines without blank lines between cells. */
export const wrappedLines = `Recommendation  Action  Lead Agency  Key milestones  Date of completion and outcome
The partnership should review how it learns from
near misses in supported housing.
Set up a quarterly learning forum with providers and
invite tenants.
Reading Borough Council
First forum held
Completed: 14 January 2026
Commissioners should write whistleblowing into every
contract.
Amend the standard terms.
Berkshire West ICB
Terms approved by the
legal team
Completed: 2 March 2026
`;

/** Not a plan: prose with commas and dates. */
export const prose = `The meeting opened at 10 am on 3 March 2026. Members noted the report, the minutes, and the budget.
Apologies came from two partners.

The chair thanked everyone, and the meeting closed at noon.`;

/** Rows under themes, the headings repeated on the next page. */
export const sections = `Action plan for the area

Recommendation  Action  Lead  Target date

Theme 1: Information sharing

Agencies should agree one referral form.

Design the form.

Devon and Cornwall Police

May 2027

Recommendation  Action  Lead  Target date

Theme 2: Training

Staff should know the escalation policy.

Brief team meetings.

Devon County Council

Ongoing
`;

/** Three paragraphs before the lead: where the recommendation ends, only their sense tells. */
export const unsureSplit = `Recommendation  Action  Lead

The record of visits was not kept up.

The notes have been looked at again.

A new form is in use.

Kent Police
`;

/** One page to a recommendation, each value under its label. */
export const labelsAbove = `Serious incident action plan

Recommendation 1
Issues identified
The ward should hand over risks in writing.
Actions to be taken
1. Agree a handover form.
2. Audit its use.
Person responsible
• Ward managers
• Head of Patient Safety
Target completion date
1. 31 January 2027
2. 30 June 2027

Recommendation 3
Issues identified
Families should be told who to ring.
Actions to be taken
Print a card with the numbers.
Person responsible
• Matron
Target completion date
On-going
`;

/** Records behind labels, some of which number what they hold. */
export const numberedLabels = `Recommendation 3: Hospitals to review how they hand over.
Action a: Review the policy
Lead: Hospital
Timescale: 30.9.26
Action b: Audit 20 cases
Lead: Hospital
Timescale: 31 March 2027
Recommendation 4
Schools to be told of the helpline.
Action 4.1: Send a letter
Lead: Education
Timescale: 30 June 2026
`;

/** Headings over cells that stand in none of their columns. */
export const misfits = `Recommendation
Action
Lead

x

y

MPS

LBTH

May 2027

June 2027

z
`;
