package parley.pipeline.route;

import java.util.Optional;

/**
 * Where a report belongs.
 *
 * @param process the id of the process; empty when it fits none
 * @param basis why, for the reader
 * @param title what a process of its own would be called
 */
public record Route(Optional<String> process, String basis, String title) {}
