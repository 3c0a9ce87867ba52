package parley.app.serve;

/** A group of addresses that belong together. */
public interface Routes {

  /** Says who answers at which address. */
  void register(Router router);
}
