package parley.app;

import java.time.Instant;
import parley.app.given.Given;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Understands a moment on the command line: a day stands for its last moment, in UTC. */
final class Moment implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String text) {
    return Given.moment(text).orThrow(TypeConversionException::new);
  }
}
