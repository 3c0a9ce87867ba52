package parley.pipeline.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Ids;

/**
 * The testimonies of one kind and the facts that they come to, kept up piece by piece. A block is a
 * set of testimonies that are linked over one another by {@link Fold#same}; a testimony that comes
 * or goes makes its own block be grouped again, and of its groups only those with other members
 * than before be folded again. So the facts are those of folding all testimonies at once, whatever
 * came first.
 */
final class Blocks implements Links {

  private static final class Node {
    private final Testimony testimony;
    private final int number;
    private final long[] keys;
    private final int weight;
    private final Set<Testimony> linked = Collections.newSetFromMap(new IdentityHashMap<>(4));
    private @Nullable Group group;

    Node(Testimony testimony, int number, long[] keys, int weight) {
      this.testimony = testimony;
      this.number = number;
      this.keys = keys;
      this.weight = weight;
    }
  }

  private static final Comparator<Node> ORDER =
      Comparator.comparingInt((Node node) -> -node.weight)
          .thenComparing(node -> node.testimony, Testimony.BY_DAY);

  /**
   * What settling changed.
   *
   * @param gone groups that are no more
   * @param named groups that are new, or have another id than before
   */
  record Changes(Collection<Group> gone, List<Group> named) {}

  private final Fold fold;
  private final Postings index = new Postings();
  private final List<@Nullable Node> byNumber = new ArrayList<>();
  private final Deque<Integer> unused = new ArrayDeque<>();
  private final Map<Testimony, Node> nodes = new IdentityHashMap<>();
  private final Map<Testimony, Node> touched = new IdentityHashMap<>();
  private final Map<String, List<Group>> byName = new HashMap<>();
  private final SortedMap<String, Group> facts = new TreeMap<>();
  private final Set<Group> gone = Collections.newSetFromMap(new IdentityHashMap<>());

  Blocks(Fold fold) {
    this.fold = fold;
  }

  @Override
  public Set<Testimony> of(Testimony testimony) {
    Node node = nodes.get(testimony);
    return node == null ? Set.of() : node.linked;
  }

  /** The groups by the ids of their facts. */
  SortedMap<String, Group> facts() {
    return Collections.unmodifiableSortedMap(facts);
  }

  void add(Testimony testimony) {
    int number = unused.isEmpty() ? byNumber.size() : unused.pop();
    Node node = new Node(testimony, number, fold.keys(testimony), fold.weight(testimony));
    BitSet met = new BitSet();
    for (long key : node.keys) {
      index.forEach(key, met::set);
    }
    met.stream().forEach(other -> compare(node, byNumber.get(other)));
    for (long key : node.keys) {
      index.add(key, number);
    }
    if (number == byNumber.size()) {
      byNumber.add(node);
    } else {
      byNumber.set(number, node);
    }
    nodes.put(testimony, node);
    touched.put(testimony, node);
  }

  private void compare(Node node, @Nullable Node other) {
    if (other == null) {
      return;
    }
    if (fold.same(node.testimony, other.testimony)) {
      node.linked.add(other.testimony);
      other.linked.add(node.testimony);
    }
  }

  void remove(Testimony testimony) {
    Node node = nodes.remove(testimony);
    if (node == null) {
      return;
    }
    touched.remove(testimony);
    fold.forget(testimony);
    for (long key : node.keys) {
      index.remove(key, node.number);
    }
    byNumber.set(node.number, null);
    unused.push(node.number);
    if (node.group != null) {
      gone.add(node.group);
    }
    for (Testimony other : node.linked) {
      Node neighbour = nodes.get(other);
      if (neighbour != null) {
        neighbour.linked.remove(testimony);
        touched.put(other, neighbour);
      }
    }
  }

  /** Groups and folds again what has changed. */
  Changes settle() {
    Set<Group> old = Collections.newSetFromMap(new IdentityHashMap<>());
    old.addAll(gone);
    List<Group> fresh = new ArrayList<>();
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Node start : touched.values()) {
      if (seen.add(start)) {
        regroup(block(start, seen), old, fresh);
      }
    }
    touched.clear();
    gone.clear();
    return rename(old, fresh);
  }

  private List<Testimony> block(Node start, Set<Node> seen) {
    List<Node> block = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Node node = open.pop();
      block.add(node);
      for (Testimony other : node.linked) {
        Node neighbour = nodes.get(other);
        if (neighbour != null && seen.add(neighbour)) {
          open.push(neighbour);
        }
      }
    }
    block.sort(ORDER);
    return block.stream().map(node -> node.testimony).toList();
  }

  private void regroup(List<Testimony> block, Set<Group> old, List<Group> fresh) {
    Set<Group> before = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Testimony each : block) {
      Node node = nodes.get(each);
      if (node != null && node.group != null) {
        before.add(node.group);
      }
    }
    for (List<Testimony> members : fold.groups(block, this)) {
      Node first = nodes.get(members.getFirst());
      Group known = first == null ? null : first.group;
      List<Testimony> background = fold.background(members, block);
      if (known != null && known.isOf(members, background)) {
        before.remove(known);
      } else {
        fresh.add(new Group(fold, members, background));
      }
    }
    old.addAll(before);
  }

  /** The ids of facts: readable, from their content, unique; equal names get a digest each. */
  private Changes rename(Collection<Group> old, List<Group> fresh) {
    Set<String> names = new TreeSet<>();
    for (Group group : old) {
      byName.getOrDefault(group.name(), List.of()).remove(group);
      names.add(group.name());
    }
    for (Group group : fresh) {
      byName.computeIfAbsent(group.name(), _ -> new ArrayList<>(1)).add(group);
      names.add(group.name());
      for (Testimony member : group.members()) {
        Node node = nodes.get(member);
        if (node != null) {
          node.group = group;
        }
      }
    }
    old.forEach(this::withdraw);
    List<Group> changed = new ArrayList<>();
    for (String name : names) {
      for (Group group : byName.getOrDefault(name, List.of())) {
        if (!id(group).equals(group.id())) {
          withdraw(group);
          changed.add(group);
        }
      }
    }
    for (Group group : changed) {
      group.setId(id(group));
      facts.put(group.id(), group);
    }
    names.forEach(name -> byName.computeIfPresent(name, (_, s) -> s.isEmpty() ? null : s));
    return new Changes(old, changed);
  }

  private String id(Group group) {
    boolean alone = byName.getOrDefault(group.name(), List.of()).size() == 1;
    return alone ? group.name() : group.name() + "-" + Ids.digest(group.least());
  }

  private void withdraw(Group group) {
    facts.remove(group.id(), group);
  }
}
