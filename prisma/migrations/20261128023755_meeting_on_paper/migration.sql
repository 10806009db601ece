-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "paper_present" INTEGER;
