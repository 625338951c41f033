/** A report of Vitest's JSON reporter, as far as it is read. */
export interface Report {
  testResults?: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}
export function failedTests(report: Report, root: string): string[];
