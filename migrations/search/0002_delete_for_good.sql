-- What is taken out of the index is gone from its pages at once, and not when they are merged one day: whoever is erased is
-- erased here, too. What was taken out before is swept out by putting each table in order once.

INSERT INTO words_by_time (words_by_time, rank) VALUES ('secure-delete', 1);
INSERT INTO words_by_harm (words_by_harm, rank) VALUES ('secure-delete', 1);
INSERT INTO words_by_doubt (words_by_doubt, rank) VALUES ('secure-delete', 1);

INSERT INTO words_by_time (words_by_time) VALUES ('optimize');
INSERT INTO words_by_harm (words_by_harm) VALUES ('optimize');
INSERT INTO words_by_doubt (words_by_doubt) VALUES ('optimize');
