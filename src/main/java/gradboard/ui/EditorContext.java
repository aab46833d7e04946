package gradboard.ui;

import gradboard.edit.recovery.Autosave;
import gradboard.op.OpCatalog;
import gradboard.ui.live.Engine;
import gradboard.ui.settings.Memory;
import gradboard.ui.settings.Settings;

/** What a window works with and does not own. */
record EditorContext(
    OpCatalog catalog,
    Engine engine,
    Settings settings,
    WindowLook look,
    Memory memory,
    Autosave autosave,
    LibraryShelf library) {}
