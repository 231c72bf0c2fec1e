import type { Issue, IssueCode, IssueLevel } from './issues.js';

/** An issue as a check of one field finds it, before anybody knows the field's path. */
export type LocalIssue = Omit<Issue, 'fieldId'>;

type Params = Issue['params'];

/** An issue that stops the screen. */
export function error(code: IssueCode, params?: Params): LocalIssue {
  return issue(code, 'error', params);
}

/** An issue that is shown once before going on. */
export function warning(code: IssueCode, params?: Params): LocalIssue {
  return issue(code, 'warning', params);
}

/** An issue that is only shown. */
export function information(code: IssueCode, params?: Params): LocalIssue {
  return issue(code, 'information', params);
}

function issue(code: IssueCode, level: IssueLevel, params: Params = {}): LocalIssue {
  return { code, level, params };
}
