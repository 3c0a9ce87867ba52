package parley.app.fetch;

import java.net.URI;

/** Lets a fetch pass to an address, when it is time; asked for every redirect anew. */
public interface Gate {

  /** For a fetch that somebody asked for by hand. */
  Gate OPEN = _ -> () -> {};

  /**
   * Waits until the address may be asked.
   *
   * @return to be closed when it has answered
   * @throws FetchException when it may not be asked, or not now
   */
  Turn enter(URI address) throws FetchException;

  /** A fetch's turn at an address. */
  interface Turn extends AutoCloseable {

    @Override
    void close();
  }
}
