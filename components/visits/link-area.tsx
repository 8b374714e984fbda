'use client';
import { useRouter } from 'next/navigation';

/**
 * Follows the bare links inside it without loading the whole page anew. One listener in place of a client component
 * for each link; before scripts have come, and for every other kind of press, the links are just links.
 */
export function LinkArea({ children }: { children: React.ReactNode }) {
  const router = useRouter();
  return (
    <div
      onClick={(event) => {
        const link = (event.target as Element).closest('a');
        const href = link?.getAttribute('href');
        const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (!href?.startsWith('/') || !plain || event.defaultPrevented) return;
        event.preventDefault();
        router.push(href);
      }}
    >
      {children}
    </div>
  );
}
