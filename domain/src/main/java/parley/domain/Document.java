package parley.domain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A report as it stands in a dossier.
 *
 * @param copyOf the id of the report whose words this one carries, or null
 */
public record Document(Report report, @Nullable String copyOf) implements Serializable {}
