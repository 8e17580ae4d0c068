// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/widgetwalk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QTreeView>

#include <algorithm>

namespace optoutdesk::testing {

namespace {

constexpr int rowsLookedAt = 20;

QString nameOf(const QWidget &widget)
{
    const QString name = widget.objectName().isEmpty() ? widget.accessibleName() : widget.objectName();
    return QString::fromLatin1(widget.metaObject()->className()) % QStringLiteral(" “") % name % QStringLiteral("”");
}

class Collector
{
public:
    QList<ShownText> texts;

    void look(const QWidget &widget)
    {
        m_widget = nameOf(widget);
        add("window title", widget.isWindow() ? widget.windowTitle() : QString());
        add("tool tip", widget.toolTip());
        add("status tip", widget.statusTip());
        add("what's this", widget.whatsThis());
        add("accessible name", widget.accessibleName());
        add("accessible description", widget.accessibleDescription());
        for (const QAction *action : widget.actions())
            look(*action);
        lookAtControl(widget);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
            lookAtView(*view);
    }

private:
    void add(const char *place, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            texts.append({m_widget, QString::fromLatin1(place), text});
    }

    void look(const QAction &action)
    {
        add("action", action.text());
        add("action's status tip", action.statusTip());
        // Qt makes the tool tip of the text where none is given.
        if (action.property("toolTip").toString() != action.iconText())
            add("action's tool tip", action.toolTip());
    }

    void lookAtControl(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            add("text", label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            add("text", button->text());
        if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
            add("title", box->title());
        if (const auto *menu = qobject_cast<const QMenu *>(&widget))
            add("title", menu->title());
        if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
            add("placeholder", edit->placeholderText());
        if (const auto *edit = qobject_cast<const QTextEdit *>(&widget))
            add("placeholder", edit->placeholderText());
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
            add("placeholder", edit->placeholderText());
        if (const auto *bar = qobject_cast<const QProgressBar *>(&widget))
            add("format", QString(bar->format())
                              .remove(QStringLiteral("%p"))
                              .remove(QStringLiteral("%v"))
                              .remove(QStringLiteral("%m")));
        if (const auto *spin = qobject_cast<const QSpinBox *>(&widget)) {
            add("prefix", spin->prefix());
            add("suffix", spin->suffix());
            add("special value", spin->specialValueText());
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                add("tab", tabs->tabText(i));
                add("tab's tool tip", tabs->tabToolTip(i));
            }
        }
        if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
            for (int i = 0; i < combo->count(); ++i)
                add("choice", combo->itemText(i));
        }
    }

    void lookAtView(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (!model)
            return;
        const auto *table = qobject_cast<const QTableView *>(&view);
        const auto *tree = qobject_cast<const QTreeView *>(&view);
        const QHeaderView *header = table ? table->horizontalHeader() : tree ? tree->header() : nullptr;
        const int rows = std::min(model->rowCount(view.rootIndex()), rowsLookedAt);
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            if (header && !header->isHidden())
                add("header", model->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < rows; ++row) {
                const QModelIndex index = model->index(row, column, view.rootIndex());
                add("cell", index.data().toString());
                add("cell's tool tip", index.data(Qt::ToolTipRole).toString());
                add("cell's accessible text", index.data(Qt::AccessibleTextRole).toString());
            }
        }
    }

    QString m_widget;
};

// Qt's own children are named by Qt and translated by it: scroll bars, the buttons inside a field, the viewport.
bool isInnerPart(const QWidget &widget)
{
    return widget.objectName().startsWith(QStringLiteral("qt_")) || widget.inherits("QScrollBar")
           || widget.inherits("QHeaderView") || widget.inherits("QComboBoxPrivateContainer")
           || widget.inherits("QComboBoxListView");
}

QList<const QWidget *> allOf(const QWidget &window)
{
    QList<const QWidget *> all{&window};
    for (const QWidget *child : window.findChildren<QWidget *>()) {
        if (!isInnerPart(*child) && !(child->parentWidget() && isInnerPart(*child->parentWidget())))
            all.append(child);
    }
    return all;
}

// What is left of a text without what stands between ⟦ and ⟧, however deep.
QString outsideBrackets(const QString &text)
{
    QString outside;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'⟧')
            depth = std::max(0, depth - 1);
        if (depth == 0 && c != u'⟧')
            outside.append(c == u'⟦' ? u' ' : c);
        if (c == u'⟦')
            ++depth;
    }
    return outside;
}

QString described(const ShownText &shown)
{
    return shown.widget % QStringLiteral(", ") % shown.place % QStringLiteral(": ") % shown.text;
}

}

QList<ShownText> shownTexts(const QWidget &window)
{
    Collector collector;
    for (const QWidget *widget : allOf(window))
        collector.look(*widget);
    return collector.texts;
}

QStringList textsOutsideTr(const QWidget &window, const QList<QRegularExpression> &data)
{
    static const QRegularExpression word(QStringLiteral("\\p{L}{2,}"));
    QStringList found;
    for (const ShownText &shown : shownTexts(window)) {
        QString outside = outsideBrackets(shown.text);
        for (const QRegularExpression &known : data)
            outside.remove(known);
        if (outside.contains(word))
            found.append(described(shown));
    }
    found.removeDuplicates();
    return found;
}

QStringList labelsThatGuessTheirFormat(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : allOf(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->textFormat() != Qt::PlainText && label->pixmap().isNull())
            found.append(described({nameOf(*label), QStringLiteral("format"), label->text()}));
    }
    for (const ShownText &shown : shownTexts(window)) {
        if (shown.place.endsWith(QStringLiteral("tool tip")) && Qt::mightBeRichText(shown.text))
            found.append(described(shown));
    }
    return found;
}

QStringList controlsWithoutName(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : allOf(window)) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->isWindow())
            continue;
        // The accessible interface asks for a mutable object, though it only reads.
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            found.append(nameOf(*widget) % QStringLiteral(" in ")
                         % nameOf(widget->parentWidget() ? *widget->parentWidget() : *widget));
    }
    return found;
}

}
