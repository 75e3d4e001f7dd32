-- When a site's old hours of traffic were dropped last, in hours since the epoch: the longest unpruned come first, however many sites there are.

ALTER TABLE traffic ADD COLUMN pruned_hour INTEGER NOT NULL DEFAULT 0;

CREATE INDEX traffic_by_pruning ON traffic (pruned_hour);
