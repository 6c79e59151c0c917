import type { FieldName } from './plan';

/** Headings of a field: `usual` ones mean it; `possible` ones may mean another field as well. */
interface HeadingList {
  readonly usual: readonly string[];
  readonly possible?: readonly string[];
}

/**
 * What the columns of plans are called. To add a heading, add its words to a list here: case,
 * plurals, line breaks, punctuation and bracketed explanations do not matter.
 */
export const headings: Readonly<Record<FieldName, HeadingList>> = {
  id: {
    usual: [
      ...['no', 'number', 'ref', 'reference', 'reference no', 'ref no', 'id', 'item no', 's no'],
      ...['rec no', 'recommendation no', 'recommendation ref', 'recommendation id', 'rec ref'],
      ...[
        'action no',
        'action ref',
        'action id',
        'unique ref',
        'unique id',
        'serial no',
        'task no',
      ],
      ...['recommendation number', 'rec number', 'action number', 'item number'],
      'reference number',
      ...['rhif', 'cyfeirnod'],
      ...['sr no', 'issue no', 'finding no', 'paragraph no', 'report ref', 'poam id', 'item ref'],
      ...['s n', 'para ref', 'paragraph ref'],
    ],
    possible: ['item', 'rec', 'paragraph', 'key', 'line', 'serial'],
  },
  recommendation: {
    usual: [
      ...['recommendation', 'recommendation text', 'recommendation made', 'agreed recommendation'],
      ...['review recommendation', 'audit recommendation', 'jar recommendation'],
      ...['imr recommendation', 'overview report recommendation', 'what is the recommendation'],
      ...['advisory point', 'finding', 'scr finding', 'key finding', 'learning point', 'lesson'],
      ...['lesson learned', 'lesson to be learned', 'key learning', 'matter of concern'],
      ...['recommendation for action', 'recommendation from review', 'recommendation detail'],
      ...['argymhelliad', 'argymhellion', 'cause of concern'],
      ...['lesson learnt', 'lesson identified', 'learning identified'],
    ],
    possible: [
      ...[
        'issue',
        'issue identified',
        'service',
        'area for improvement',
        'area of concern',
        'area for development',
      ],
      ...['concern', 'requirement', 'objective', 'standard', 'learning', 'weakness', 'problem'],
      ...['weakness description', 'what is the issue', 'rec'],
      ...['improvement', 'improvement required', 'improvement needed', 'what needs to improve'],
      ...['what did we learn', 'what we learned', 'what have we learned', 'root cause'],
      ...[
        'how will we do this',
        'how will the lscb do this',
        'issue raised',
        'gap',
        'gap identified',
        'must do',
        'must do should do',
        'safety issue',
      ],
    ],
  },
  scope: {
    usual: [
      ...['scope', 'scope of recommendation', 'level', 'level for action', 'level of action'],
      ...[
        'local or regional',
        'local regional or national',
        'national local',
        'single or multi agency',
      ],
      'recommendation level',
    ],
  },
  response: {
    usual: [
      ...['agency response to recommendation', 'agency response', 'response analysis agency'],
      ...['agreed partly agreed not agreed', 'management response', 'response to recommendation'],
      ...['response', 'accepted rejected', 'accepted', 'recommendation accepted'],
      ...['agreed or not agreed', 'government response', 'ymateb', 'response received'],
      ...['reply received', 'reply'],
    ],
    possible: ['agreed'],
  },
  addressedTo: {
    usual: [
      ...['addressed to', 'recommendation addressed to', 'for the attention of', 'directed to'],
      ...['applies to', 'agency addressed', 'relevant agency', 'recommendation for agency'],
    ],
    possible: ['partnership group', 'recipient', 'agency', 'organisation', 'agency involved'],
  },
  action: {
    usual: [
      ...['action', 'action to take', 'action to be taken', 'action required', 'agreed action'],
      ...['management action', 'management action agreed', 'specific action', 'action point'],
      ...['proposed action', 'planned action', 'key action', 'remedial action', 'action needed'],
      ...['improvement action', 'action description', 'description of action', 'agency action'],
      ...['cam gweithredu', 'camau gweithredu', 'camau', 'safety action'],
      ...['what needs to happen', 'what needs to change', 'what must be done'],
      ...['what will it do', 'what will we do', 'what needs to be done', 'what action'],
      ...['how will we do this', 'what are we going to do', 'action to address recommendation'],
      ...['action to be undertaken', 'action to implement recommendation', 'action agreed'],
      'action to be completed',
      ...['how will this be achieved', 'how will it be achieved', 'how will this be done'],
      ...['how will it be done', 'what will be done', 'what are we doing', 'step to be taken'],
      ...['remediation plan', 'overall remediation plan', 'what we will do', 'recommended action'],
      ...[
        'action to meet recommendation',
        'action detail',
        'corrective action',
        'preventive action',
        'action taken or proposed',
        'action proposed',
      ],
    ],
    possible: [
      ...['task', 'activity', 'action plan', 'step', 'intervention', 'what', 'commitment'],
      ...['how will the lscb do this', 'deliverable', 'how'],
    ],
  },
  lead: {
    usual: [
      ...[
        'lead',
        'lead agency',
        'lead organisation',
        'lead body',
        'lead partner',
        'identified lead',
      ],
      ...['lead ownership', 'lead service', 'lead department', 'responsible agency', 'action lead'],
      ...['agency responsible', 'responsible organisation', 'organisation responsible'],
      ...['responsible lead', 'responsible lead group', 'executive lead', 'responsibility'],
      ...['responsible executive lead management lead', 'agency lead', 'delivery lead', 'led by'],
      ...['who will lead', 'who is responsible', 'owning agency', 'lead agency responsible'],
      ...['action by', 'action for', 'arweinydd', 'asiantaeth arweiniol', 'safety action owner'],
      ...['who will do it', 'who will do this', 'who is leading', 'who leads', 'who will deliver'],
    ],
    possible: [
      ...['owner', 'ownership', 'person responsible', 'responsible officer', 'responsible person'],
      ...['officer responsible', 'responsible for completion', 'responsible', 'accountable'],
      ...[
        'accountable person',
        'recipient',
        'agency',
        'organisation',
        'by whom',
        'who',
        'assigned',
      ],
      ...['assigned to', 'lead officer', 'lead person', 'action owner', 'named lead', 'partner'],
      ...['point of contact', 'lead professional', 'accountability', 'responsible body', 'team'],
      ...['owned by', 'by who', 'who by', 'action holder', 'delivery partner', 'directorate'],
      ...['department', 'division', 'sub group', 'subgroup', 'responsible group'],
    ],
  },
  owner: {
    usual: [
      ...['named officer', 'named person', 'responsible individual', 'senior responsible owner'],
      ...['sro', 'senior responsible officer', 'accountable director', 'responsible director'],
    ],
    possible: [
      ...['owner', 'person responsible', 'responsible officer', 'responsible person', 'contact'],
      ...['officer responsible', 'responsible for completion', 'accountable', 'accountable person'],
      ...['accountable officer', 'by whom', 'lead officer', 'lead person', 'action owner'],
      ...['named lead', 'point of contact', 'responsible', 'job title', 'post', 'assigned to'],
      ...['post holder', 'lead professional', 'manager', 'lead', 'owned by'],
    ],
  },
  milestone: {
    usual: [
      ...['key milestone achieved in enacting recommendation', 'key milestone achieved'],
      ...['key milestone to enact recommendation', 'key milestone', 'milestone'],
      ...['milestone achieved', 'milestone to achieve', 'interim milestone', 'planned milestone'],
    ],
    possible: ['key step', 'stage', 'step', 'milestone change'],
  },
  target: {
    usual: [
      ...['target date', 'target completion date', 'timescale', 'timescale target', 'timeframe'],
      ...['time frame', 'by when', 'when', 'due date', 'date due', 'deadline', 'due', 'time scale'],
      ...['original agreed implementation date', 'implementation date', 'original target date'],
      ...['original date', 'original due date', 'date for completion', 'to be completed by'],
      ...['complete by', 'completion due date', 'planned completion date', 'target timescale'],
      ...['scheduled completion date', 'expected completion date', 'proposed completion date'],
      ...['anticipated completion date', 'estimated completion date', 'target', 'timeline'],
      ...['target implementation date', 'agreed implementation date', 'date to be completed'],
      ...['when will it be done', 'when by', 'agreed target date', 'action due date', 'due by'],
      ...[
        'date for implementation',
        'target for completion',
        'agreed timescale',
        'target end date',
        'timetable',
        'timetable for completion',
        ...[
          'due for completion',
          'timing',
          'deliver by',
          'delivery by',
          'completion by',
          'to complete by',
        ],
        ...['date to complete', 'date to be complete', 'date by which action will be complete'],
        'dyddiad targed',
        'amserlen',
      ],
    ],
    possible: [
      ...['end', 'end date', 'finish date', 'finish', 'to'],
      'agreed date',
      'delivery date',
      'date',
      'completion date',
    ],
  },
  revised: {
    usual: [
      ...[
        'revised target',
        'revised date',
        'revised target date',
        'revised implementation date',
        'new target date',
      ],
      ...['revised target completion date', 'revised completion date', 'revised due date'],
      ...[
        'give expected new achievement date',
        'revised deadline',
        'revised timescale',
        'new date',
      ],
      ...['extended date', 'extension date', 'amended date', 'amended target date', 'new due date'],
      ...['revised agreed implementation date', 'extension requested', 'expected new date'],
      ...['revised', 'revised timeline', 'new deadline', 'new timescale', 'new target'],
      ...['extension', 'extended to', 'extended deadline', 'extended timescale'],
    ],
    possible: [
      ...['forecast date', 'forecast completion date', 'current target date', 'current due date'],
      'latest date',
    ],
  },
  progress: {
    usual: [
      ...[
        'progress',
        'progress to date',
        'progress made',
        'update on progress',
        'comment progress',
      ],
      ...[
        'progress update',
        'progress comment',
        'progress report',
        'progress note',
        'action taken',
      ],
      ...['issue arising this period', 'action completed', 'action taken to date', 'update'],
      ...['latest update', 'latest position', 'current position', 'position statement'],
      ...['status update', 'quarterly update', 'what has been done', 'agency update'],
      ...['progress against action', 'progress so far', 'action progress', 'summary of progress'],
      ...['activity to date', 'cynnydd', 'diweddariad'],
      ...['evidence of progress and completion', 'evidence of completion and progress'],
      ...['update log', 'progress log', 'log of progress', 'log of updates'],
      ...['what have we done', 'work completed', 'progress since last report', 'current progress'],
    ],
    possible: [
      ...['comment', 'commentary', 'note', 'narrative', 'monitoring', 'remark', 'position'],
      ...['position at', 'position as at'],
      ...['reason for delay', 'reason for slippage', 'slippage reason', 'exception'],
    ],
  },
  status: {
    usual: [
      ...['status', 'current status', 'action status', 'status of action', 'progress indicator'],
      ...['implementation status', 'progress status', 'progress rag status', 'delivery status'],
      ...['achieved', 'on target to achieve', 'open closed', 'status of recommendation'],
      ...['on target', 'on track', 'is it complete', 'is it completed', 'action closed'],
      ...['complete y n', 'completed y n', 'closed y n', 'achieved y n', 'done y n'],
      ...['completed yes no', 'closed yes no', 'achieved yes no', 'implemented y n'],
      ...[
        'not started',
        'in progress',
        'statws',
        'percentage complete',
        'percent complete',
        '% complete',
        '% completed',
        '% done',
        '% progress',
        'percentage completed',
      ],
      ...['completion status', 'complete yes no', 'status open closed', 'overall status'],
    ],
    possible: [
      'completed',
      'complete',
      'done',
      'state',
      'rag status',
      'closed',
      'signed off',
      'progress',
      'implemented',
      ...['position', 'current position', 'latest position'],
    ],
  },
  rating: {
    usual: [
      ...['rag', 'rag rating', 'brag', 'brag rating', 'rag status', 'brag status', 'traffic light'],
      ...['rag score', 'progress rag', 'delivery rag', 'current rag', 'rag assessment'],
    ],
    possible: ['rating', 'colour', 'progress rag status', 'progress indicator', 'status'],
  },
  evidence: {
    usual: [
      ...['evidence', 'evidence to be probed', 'evidence ia', 'ongoing assurance', 'assurance'],
      ...['evidence of completion', 'evidence and assurance', 'source of evidence', 'evidence log'],
      ...['evidence of impact', 'evidence required', 'supporting evidence', 'how evidenced'],
      ...['evidence of progress', 'what evidence', 'source of assurance', 'evidence provided'],
    ],
    possible: [
      'tystiolaeth',
      'verification',
      'proof',
      'document',
      'audit trail',
      'how will we know',
    ],
  },
  outcome: {
    usual: [
      ...['outcome', 'outcome achieved', 'actual outcome', 'impact achieved', 'evaluation'],
      ...['outcome and impact', 'what difference has it made', 'impact made', 'result'],
      ...['outcome of action', 'difference made', 'actual impact', 'canlyniad'],
    ],
    possible: [
      ...['impact', 'output outcome measurement', 'output'],
      ...[
        'how closed',
        'reason for closure',
        'closure reason',
        'reason closed',
        'closure comments',
      ],
    ],
  },
  completion: {
    usual: [
      ...['date of completion and outcome', 'completion date', 'date completed', 'completed date'],
      ...['date of completion', 'actual completion date', 'date achieved', 'progress date'],
      ...['closure date', 'date closed', 'date action completed', 'actual date', 'completed on'],
      ...['date implemented', 'actual implementation date', 'completion date and outcome'],
      ...['dyddiad cwblhau', 'agency completion date'],
      ...[
        'when completed',
        'date done',
        'date complete',
        'date signed off',
        'date action closed',
        'date of closure',
      ],
    ],
    possible: ['completed', 'complete', 'completion', 'sign off date', 'date', 'resolved'],
  },
  risk: {
    usual: [
      ...['priority', 'initial risk', 'current risk', 'risk', 'risk rating', 'risk level'],
      ...['priority rating', 'severity', 'risk score', 'priority level', 'original risk rating'],
    ],
    possible: ['importance', 'grade', 'grading', 'impact level'],
  },
  theme: {
    usual: [
      ...['theme', 'section', 'category', 'domain', 'topic', 'workstream', 'work stream'],
      ...['key theme', 'strand', 'priority area', 'core service', 'subject', 'main area'],
      ...['key line of enquiry', 'priority theme', 'theme of recommendation', 'area'],
    ],
  },
  plannedOutcome: {
    usual: [
      ...['desired outcome', 'what is desired outcome', 'planned outcome', 'expected outcome'],
      ...['intended outcome', 'outcome sought', 'output outcome measurement', 'success measure'],
      ...['what will impact be and how measured', 'measure of success', 'success criteria'],
      ...['how will success be measured', 'expected impact', 'intended impact', 'outcome measure'],
      ...['what difference will it make', 'what difference will this make'],
      ...[
        'how will we know it has made a difference',
        'how will we know we have made a difference',
      ],
      ...['key performance indicator', 'what will success look like', 'anticipated outcome'],
    ],
    possible: [
      'outcome',
      'measurement',
      'measure',
      'kpi',
      'kpis',
      'benefit',
      'impact',
      'how will we know',
    ],
  },
  dateAdded: {
    usual: [
      ...['date added', 'date added to log', 'date raised', 'date opened', 'date identified'],
      ...['date logged', 'original detection date', 'date of recommendation'],
    ],
    possible: ['date of report', 'report date', 'date issued'],
  },
  nextSteps: {
    usual: [
      ...['next key action', 'next step', 'further action', 'further action required'],
      ...['outstanding action', 'remaining action', 'action outstanding', 'what next'],
      ...['planned next step', 'next action', 'further work required'],
    ],
  },
};

/** Words in a heading that speak against a field, though its own words are there too. */
export const contraryWords: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  recommendation: ['owner', 'lead', 'status', 'type', 'date', 'accepted', 'progress'],
  action: [
    'completed',
    'taken',
    'outstanding',
    'further',
    'next',
    'owner',
    'lead',
    'status',
    'date',
  ],
  target: [
    'revised',
    'actual',
    'achieved',
    'completed',
    'added',
    'raised',
    'closed',
    'started',
    'start',
    ...['next', 'review', 'update'],
  ],
  completion: [
    ...[
      'target',
      'due',
      'planned',
      'scheduled',
      'expected',
      'proposed',
      'anticipated',
      'estimated',
    ],
    ...['original', 'revised', 'forecast', 'start', 'to', 'end', 'not', 'by', 'will'],
  ],
  response: ['by', 'date'],
  lead: ['monitoring', 'oversight'],
  outcome: [
    'by',
    'will',
    'desired',
    'planned',
    'expected',
    'intended',
    'anticipated',
    'sought',
    'measurement',
  ],
  status: ['date', 'comment', 'update', 'by'],
  milestone: ['date'],
  progress: ['be', 'date', 'next', 'due', 'responsibility', 'responsible', 'frequency'],
  rating: ['date', 'previous', 'last', 'prior', 'initial', 'original'],
};

/** Words one of which a heading of a field must have, whatever other words of the field it shares. */
export const neededWords: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  revised: [
    ...['revised', 'revision', 'new', 'extended', 'extension', 'amended', 'forecast', 'current'],
    ...['latest', 'expected', 'moved', 'changed', 'rescheduled', 'slipped', 'updated'],
  ],
};
