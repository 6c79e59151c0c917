/** The words that tell a post, a body, or nobody in a lead cell. */

const roleNouns = new Set(
  `acc adviser advisor administrator analyst assistant auditor chair chairperson champion chief clinician
  ceo cfo cio cno commander commissioner consultant coo coordinator controller constable councillor dass dcc dci dcs deputy
  detective di director doctor educator executive facilitator gatekeeper governor gp holder head headteacher idva
  inspector investigator lead leader leads manager matron member midwife midwives minister nurse
  officer owner paediatrician pharmacist planner practitioner president principal programme-lead
  psychiatrist psychologist registrar secretary sergeant specialist sponsor superintendent supervisor
  supt surveyor teacher therapist trainer treasurer worker`.split(/\s+/),
);

/** Words that begin a post, so that what follows "and" is one of its own: "… and Head of Housing". */
const roleStarts = new Set(
  `acting assistant associate chair chief clinical commissioning corporate dep deputy designated
  detective director divisional executive head interim lead locality medical named nurse operational
  operations practice principal service strategic senior team`.split(/\s+/),
);

const bodyNouns = new Set(
  `academy agency alliance association authority board care centre charity clinic college committee
  commission community company conference consortium constabulary cooperative corporation council
  department dept directorate division executive federation forum foundation group groups
  home homes hospital hospice hub housing inspectorate institute limited ltd ministry network
  office organisation organisations panel partners partnership partnerships practice practices
  programme project providers school schools secretariat sector service services society subgroup
  sub-group sub surgery taskforce team teams trust trusts union unit university workstream`.split(
    /\s+/,
  ),
);

export function isRoleNoun(key: string): boolean {
  return roleNouns.has(key) || (key.endsWith('s') && roleNouns.has(key.slice(0, -1)));
}

/** Ranks that are posts only with what they command: "DS Safeguarding"; "Hillside DC" is a council. */
export function isRank(key: string): boolean {
  return /^(?:ds|dc|ps|pc|dsu|dsupt|sgt|insp)$/.test(key);
}

/** Words that end the name of a part of a body, and hardly ever a body's own. */
export function endsPart(key: string): boolean {
  return /^(?:teams?|department|dept|directorate|division|unit|section|desk|hub|subgroup)$/.test(
    key,
  );
}

/** Words that make a post even of a phrase that ends in a body: "Team Manager Housing Services". */
export function isManager(key: string): boolean {
  return /^(?:manager|director|head|officer|chief|chair|coordinator|superintendent|inspector)s?$/.test(
    key,
  );
}

export function isRoleStart(key: string): boolean {
  return roleStarts.has(key) || isRoleNoun(key);
}

export function isBodyNoun(key: string): boolean {
  return bodyNouns.has(key);
}

/** Words that end the name of a place, read from right to left. */
export function endsPlace(key: string): boolean {
  return (
    isRoleStart(key) ||
    (bodyNouns.has(key) && key !== 'university') ||
    /^(?:the|for|from|at|with|by|to|all|and|nhs|local)$/.test(key)
  );
}

/** Whoever it may be: every agency of the plan. */
export const ALL_AGENCIES =
  /^(?:all(?:\s+(?:the\s+)?(?:relevant|partner|partners|statutory|local|key|involved|participating|member|csp|board|safeguarding|multi-?agency|health|other|of)){0,3}(?:\s+(?:the\s+)?(?:agenc(?:y|ies)|partners?|organi[sz]ations?|services?|bodies|members?|partnerships?|agencies?\s+involved))?(?:\s*\([^)]*\))?|everyone|every\s+agency|each\s+agency)$/i;

/** Nobody yet. */
export const NOBODY =
  /^(?:tb[cda]|to be (?:confirmed|decided|determined|agreed|allocated|advised)|n\/?a|not applicable|none|nil|unknown|unallocated|unassigned|vacant|redacted|\[?redacted\]?|blank|awaiting.{0,40}|<\s*select\s*>|please select|select|[-–—?.]+|\(?insert .{0,60}\)?)$/i;

/** The name of an officer as a publisher leaves it out. */
export const WITHHELD_NAME = /\[(?:name|names|redacted|officer|name redacted|name removed)\]/i;

/** "Various –", "Lead agency:": what follows is whom it means. */
export const LABEL =
  /^\s*(?:various|multi-?agency|joint(?:ly)?|both|leads?(?:\s+(?:agenc(?:y|ies)|officer|organisation))?|agenc(?:y|ies)|led by|owner|responsible|support(?:ing|ed by)?(?:\s+agenc(?:y|ies))?|partners?)\s*(?:[:–—]|\s-|-\s)\s*/i;

/** Says that the agency beside it leads. */
export const LEADS_MARK =
  /\(\s*(?:to\s+)?(?:be\s+)?(?:the\s+)?lead(?:s|ing)?(?:\s+(?:agency|body|organisation|partner|authority))?\s*\)|\bto lead\b|\s[-–—]\s*lead(?:\s+agency)?(?=\s*(?:$|[\n,;/]))/gi;

export const LEAD_LABEL =
  /^\s*(?:leads?(?:\s+(?:agenc(?:y|ies)|organisation|body))?\s*[:–—-]|led by)\s*/i;
