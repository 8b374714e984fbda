'use client';

import { useState, type MouseEvent } from 'react';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';

/** So that numbers stay sharp in print. */
const SCALE = 2;

/**
 * Takes the drawing that the form describes and saves it as a picture. Drawn here, for the browser has what it takes
 * (fonts, canvas) and the server would need a program of its own for it.
 */
export function PngButton({ label, failed }: { label: string; failed: string }) {
  const [problem, setProblem] = useState('');
  async function take({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    setProblem('');
    const form = new FormData(currentTarget.form!);
    form.set('what', form.get('what') === 'lines.svg' ? 'lines.png' : 'patterns.png');
    try {
      const answer = await fetch('/api/exports/project', { method: 'POST', body: new URLSearchParams([...form].map(([name, value]) => [name, String(value)])) });
      if (answer.redirected) {
        window.location.assign(answer.url);
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'table.png';
      saveFile(await draw(await answer.text()), name);
    } catch {
      setProblem(failed);
    }
  }
  return (
    <>
      <Button type="button" variant="secondary" icon="download" onClick={take}>
        {label}
      </Button>
      <span role="status">{problem}</span>
    </>
  );
}

async function draw(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width * SCALE, image.height * SCALE];
  const context = canvas.getContext('2d')!;
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}
