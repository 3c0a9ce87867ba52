package parley.pipeline.extract.meeting;

import org.jspecify.annotations.Nullable;
import parley.pipeline.extract.cast.Mention;

/** Somebody who took part, as one sentence says. */
record Seat(
    MeetingThread thread, Mention person, Line line, @Nullable Mention side, double confidence) {}
