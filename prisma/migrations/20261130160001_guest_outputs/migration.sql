-- Guests write down what comes out of a workshop as everybody there does: each output is an employee's or a guest's,
-- and the guest is one of that event.
CREATE UNIQUE INDEX "guests_event_id_id_key" ON "guests"("event_id", "id");
ALTER TABLE "outputs" ALTER COLUMN "author_id" DROP NOT NULL;
ALTER TABLE "outputs" ADD COLUMN "guest_id" UUID;
ALTER TABLE "outputs" ADD CONSTRAINT outputs_author_check CHECK (num_nonnulls(author_id, guest_id) = 1);
ALTER TABLE "outputs" ADD CONSTRAINT "outputs_event_id_guest_id_fkey" FOREIGN KEY ("event_id", "guest_id") REFERENCES "guests"("event_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What is sent twice is kept once.
CREATE UNIQUE INDEX "outputs_guest_id_client_key_line_key" ON "outputs"("guest_id", "client_key", "line");
