import { canSeeImports } from '@/lib/imports/access';
import { parkImport } from '@/lib/imports/commands';
import { kindSchema } from '@/lib/imports/schema';
import { defineRoute, readUpload, seeOther } from '@/lib/platform/route';
import { MOST_FILE_BYTES } from '@/lib/platform/spreadsheet/reading/types';

const page = '/admin/imports';

/** A plain form posts a file here, and is sent on to what it would change, or back to where it says why not. */
export const POST = defineRoute({
  name: 'parkImport',
  allow: canSeeImports,
  rate: 'upload',
  formPage: page,
  handle: async (actor, request, _params, now) => {
    const upload = await readUpload(request, MOST_FILE_BYTES);
    const kind = kindSchema.safeParse(upload.ok ? upload.value.values.kind : undefined);
    const back = (reason: string, params: Record<string, string | number> = {}) => {
      const query = { problem: reason, ...(kind.success && { kind: kind.data }), ...params };
      // To the form that was used: on a phone it stands below others.
      return seeOther(`${page}?${new URLSearchParams(query as Record<string, string>)}${kind.success ? `#${kind.data}` : ''}`);
    };
    if (!upload.ok) return back(upload.reason);
    if (!kind.success) return back('invalid');
    const { name, bytes } = upload.value.file;
    const parked = await parkImport(actor, { kind: kind.data, fileName: name, bytes }, now);
    return parked.ok ? seeOther(`${page}/${parked.value.id}`) : back(parked.reason, parked.params);
  },
});
