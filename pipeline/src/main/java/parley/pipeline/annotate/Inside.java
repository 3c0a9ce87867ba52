package parley.pipeline.annotate;

import java.lang.reflect.Field;

/** Reads what the library's models keep to themselves, so that they can be packed. */
final class Inside {

  private Inside() {}

  /**
   * The value of a private field.
   *
   * @throws IllegalStateException when this version of the library has no such field
   */
  static Object field(Object of, Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the library's " + type.getSimpleName() + " has no " + name, e);
    }
  }

  static Object field(Object of, String name) {
    return field(of, of.getClass(), name);
  }
}
