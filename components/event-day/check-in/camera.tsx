'use client';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'next-intl';
import decodeQR from 'qr/decode.js';
import { Alert } from '@/components/ui/alert';

const LOOK_EVERY_MS = 180;
/** Larger pictures are no easier to read and take a phone longer. */
const WIDEST = 720;
/** The same code is before the camera for a while. */
const SAME_AGAIN_MS = 4_000;

/** Looks through the camera for a code, from when it is shown until it is taken away. Nothing of the picture is kept. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations('eventDay.checkIn');
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  const [denied, setDenied] = useState(false);
  useEffect(() => {
    found.current = onCode;
  });
  useEffect(() => {
    let stream: MediaStream | undefined;
    let over = false;
    let timer: ReturnType<typeof setInterval> | undefined;
    const seen = { code: '', at: 0 };
    const canvas = document.createElement('canvas');
    const look = () => {
      const code = video.current && readCode(video.current, canvas);
      if (!code || (code === seen.code && Date.now() - seen.at < SAME_AGAIN_MS)) return;
      Object.assign(seen, { code, at: Date.now() });
      found.current(code);
    };
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (over || !video.current) return stop();
      video.current.srcObject = stream;
      await video.current.play();
      timer = setInterval(look, LOOK_EVERY_MS);
    };
    const stop = () => {
      over = true;
      clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
    // Without a camera, without leave, or where the page is not served safely, there is nothing to ask.
    Promise.resolve()
      .then(begin)
      .catch(() => !over && setDenied(true));
    return stop;
  }, []);
  if (denied) return <Alert tone="warning">{t('cameraDenied')}</Alert>;
  return (
    <div className="stack-small">
      <video ref={video} className="camera" muted playsInline aria-label={t('cameraText')} />
      <p className="quiet">{t('cameraText')}</p>
    </div>
  );
}

function readCode(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | null {
  if (video.videoWidth === 0) return null;
  const scale = Math.min(1, WIDEST / video.videoWidth);
  Object.assign(canvas, { width: Math.round(video.videoWidth * scale), height: Math.round(video.videoHeight * scale) });
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return null;
  drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(drawing.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    // Most pictures hold no code, and the reader says so by throwing.
    return null;
  }
}
