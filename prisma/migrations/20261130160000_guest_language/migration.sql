-- The language a guest reads in, kept for what is mailed to them: they have no account to keep it in.
ALTER TABLE "guests" ADD COLUMN "locale" TEXT NOT NULL DEFAULT 'da';
ALTER TABLE "guests" ADD CONSTRAINT guests_locale_check CHECK (locale IN ('da', 'en'));
-- The language goes by the address, whichever event it was invited to.
CREATE INDEX "guests_email_idx" ON "guests"("email");
