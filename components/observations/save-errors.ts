import { decodeIssue } from '@/lib/platform/issues';

/** Then the field itself says it already, and a line is enough. */
export function isCprAlone(errors: Record<string, string>): boolean {
  return Object.values(errors).every((issue) => decodeIssue(issue).key === 'cprNumber');
}

/** The words of a field, or of the question of which `name` is one of several answers. */
export function labelOf(name: string, labels: Record<string, string>): string {
  return labels[name] ?? labels[name.replace(/\.\d+$/, '')] ?? name;
}
