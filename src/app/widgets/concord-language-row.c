/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of languages that can be searched, with a way to say one that is not in it. It keeps nothing and changes no
 * locale.
 */

#include "config.h"

#include "concord-language-row.h"

#include <glib/gi18n-lib.h>

#include "concord-help-pages.h"
#include "concord-language-list.h"

typedef struct
{
  GPtrArray *tags; /* by position; the first is empty, the last is NULL for another one */
  GtkStringList *names;
  guint chosen;
  char *tag; /* (nullable) */
} ConcordLanguageRowPrivate;

typedef enum
{
  PROP_TAG = 1,
} ConcordLanguageRowProperty;

static GParamSpec *tag_property;

G_DEFINE_TYPE_WITH_PRIVATE (ConcordLanguageRow, concord_language_row, ADW_TYPE_COMBO_ROW)

static ConcordLanguageRowPrivate *
get_private (ConcordLanguageRow *self)
{
  return concord_language_row_get_instance_private (self);
}

static guint
find (ConcordLanguageRow *self,
      const char *tag)
{
  ConcordLanguageRowPrivate *priv = get_private (self);

  for (guint i = 1; i + 1 < priv->tags->len; i++)
    {
      if (g_ascii_strcasecmp (priv->tags->pdata[i], tag) == 0)
        return i;
    }

  return 0;
}

/* One that is not in the list yet goes before the last. */
static guint
find_or_add (ConcordLanguageRow *self,
             const char *tag)
{
  ConcordLanguageRowPrivate *priv = get_private (self);
  g_autofree char *name = concord_language_list_name (tag);
  const char *added[] = { name, NULL };
  guint last = priv->tags->len - 1;

  if (find (self, tag) != 0)
    return find (self, tag);

  g_ptr_array_insert (priv->tags, (int) last, g_strdup (tag));
  gtk_string_list_splice (priv->names, last, 0, added);

  return last;
}

static void
on_said (AdwAlertDialog *dialog,
         const char *response,
         ConcordLanguageRow *self)
{
  GtkEditable *entry = GTK_EDITABLE (gtk_widget_get_first_child (adw_alert_dialog_get_extra_child (dialog)));
  g_autofree char *tag = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "use") && concord_language_is_tag (tag))
    concord_language_row_set_tag (self, tag);
}

static void
on_typed (GtkEditable *entry,
          AdwAlertDialog *dialog)
{
  g_autofree char *tag = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "use", concord_language_is_tag (tag));
}

static void
ask (ConcordLanguageRow *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (concord_help_alert_new ("export#languages", _("Another Language"), NULL));
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = adw_entry_row_new ();

  adw_alert_dialog_set_body (dialog, _("Write its code, such as “cy” for Welsh or “pt-BR” for the Portuguese of Brazil."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Code"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  adw_alert_dialog_set_extra_child (dialog, list);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "use", _("_Use"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "use", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (dialog, "use", FALSE);
  adw_alert_dialog_set_default_response (dialog, "use");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_typed), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_said), self, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  gtk_widget_grab_focus (entry);
}

static void
on_selected (ConcordLanguageRow *self)
{
  ConcordLanguageRowPrivate *priv = get_private (self);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (selected >= priv->tags->len || selected == priv->chosen)
    return;

  if (selected + 1 == priv->tags->len)
    {
      /* It stays what it was until another one is said. */
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), priv->chosen);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        ask (self);
      return;
    }

  priv->chosen = selected;
  g_set_str (&priv->tag, selected == 0 ? NULL : priv->tags->pdata[selected]);
  g_object_notify_by_pspec (G_OBJECT (self), tag_property);
}

static void
concord_language_row_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  switch ((ConcordLanguageRowProperty) property_id)
    {
    case PROP_TAG:
      g_value_set_string (value, concord_language_row_get_tag (CONCORD_LANGUAGE_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
concord_language_row_finalize (GObject *object)
{
  ConcordLanguageRowPrivate *priv = get_private (CONCORD_LANGUAGE_ROW (object));

  g_clear_object (&priv->names);
  g_clear_pointer (&priv->tags, g_ptr_array_unref);
  g_clear_pointer (&priv->tag, g_free);

  G_OBJECT_CLASS (concord_language_row_parent_class)->finalize (object);
}

static void
concord_language_row_class_init (ConcordLanguageRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = concord_language_row_get_property;
  object_class->finalize = concord_language_row_finalize;

  tag_property = g_param_spec_string ("tag", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_TAG, tag_property);
}

static void
concord_language_row_init (ConcordLanguageRow *self)
{
  ConcordLanguageRowPrivate *priv = get_private (self);
  g_autoptr (GtkExpression) name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  priv->tags = g_ptr_array_new_with_free_func (g_free);
  priv->names = gtk_string_list_new (NULL);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  adw_combo_row_set_expression (ADW_COMBO_ROW (self), name);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self), TRUE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
}

/**
 * concord_language_row_offer:
 * @tags: (array zero-terminated=1)
 * @none: what it says while no language is chosen
 */
void
concord_language_row_offer (ConcordLanguageRow *self,
                            const char *const *tags,
                            const char *none)
{
  ConcordLanguageRowPrivate *priv = get_private (self);

  g_ptr_array_set_size (priv->tags, 0);
  g_ptr_array_add (priv->tags, g_strdup (""));
  gtk_string_list_append (priv->names, none);
  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *name = concord_language_list_name (tags[i]);

      g_ptr_array_add (priv->tags, g_strdup (tags[i]));
      gtk_string_list_append (priv->names, name);
    }
  g_ptr_array_add (priv->tags, NULL);
  gtk_string_list_append (priv->names, C_("language", "Another Language…"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (priv->names));
}

/**
 * concord_language_row_get_tag:
 *
 * Returns: (nullable): %NULL where none is chosen
 */
const char *
concord_language_row_get_tag (ConcordLanguageRow *self)
{
  g_return_val_if_fail (CONCORD_IS_LANGUAGE_ROW (self), NULL);

  return get_private (self)->tag;
}

/**
 * concord_language_row_set_tag:
 * @tag: (nullable): one that is not offered is from now on
 */
void
concord_language_row_set_tag (ConcordLanguageRow *self,
                              const char *tag)
{
  g_return_if_fail (CONCORD_IS_LANGUAGE_ROW (self));

  adw_combo_row_set_selected (ADW_COMBO_ROW (self),
                              tag != NULL && *tag != '\0' ? find_or_add (self, tag) : 0);
}
