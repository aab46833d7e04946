package gradboard.edit;

import gradboard.graph.Bookmark;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import java.util.ArrayList;
import java.util.List;

/** Keeps a view to come back to, in the place of the one of the same name. */
public record SetBookmark(Bookmark bookmark) implements Change {

  @Override
  public String name() {
    return "keep view " + bookmark.name();
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Sheet sheet = file.graph().sheet();
    List<Bookmark> bookmarks = new ArrayList<>(sheet.bookmarks());
    int there = bookmarks.stream().map(Bookmark::name).toList().indexOf(bookmark.name());
    if (there < 0) {
      bookmarks.add(bookmark);
    } else {
      bookmarks.set(there, bookmark.withExtras(bookmarks.get(there).extras()));
    }
    return file.withGraph(file.graph().withSheet(sheet.withBookmarks(bookmarks)));
  }
}
