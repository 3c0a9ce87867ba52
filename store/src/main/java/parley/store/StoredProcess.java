package parley.store;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One negotiation in a store.
 *
 * @param id stable, from its first title
 * @param title as the desk names it now
 * @param splitFrom the id of the process that it was a part of, or null
 */
public record StoredProcess(String id, String title, @Nullable String splitFrom)
    implements Serializable {}
