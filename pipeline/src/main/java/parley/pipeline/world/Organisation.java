package parley.pipeline.world;

import java.io.Serializable;
import java.util.List;

/**
 * An international organisation or another body known the world over.
 *
 * @param key the slug of its name: "european-union"
 * @param name its usual name
 * @param spellings all names and abbreviations, the usual name first
 */
public record Organisation(String key, String name, List<String> spellings)
    implements Serializable {

  public Organisation {
    spellings = List.copyOf(spellings);
  }
}
