package parley.app;

import java.time.LocalDate;
import parley.app.given.Given;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Understands a day on the command line. */
final class Day implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    return Given.day(text).orThrow(TypeConversionException::new);
  }
}
