namespace RoleAtlas.Web.Tests.Hosting;

/// <summary>
/// A small content folder with every verdict for baker and cook, a third role of which little is said, and a fourth of which
/// nothing is said. To be changed before it is written.
/// </summary>
internal sealed class TestContent
{
    public const string Catalogue = """
        areas:
          - slug: kitchen
            name: Kitchen
            description: Where the heat is.
            retired-slugs: [scullery]
          - slug: shop
            name: Shop
        roles:
          - slug: baker
            name: Baker
            abbreviation: Ba
            retired-slugs: [bread-maker]
          - slug: cook
            name: Cook
            abbreviation: Co
          - slug: dish-washer
            name: Dish washer
            abbreviation: Dw
          - slug: waiter
            name: Waiter
            abbreviation: Wa
        responsibilities:
          - slug: ovens
            name: Minding the ovens
            area: kitchen
            retired-slugs: [stoves]
          - slug: stock
            name: Keeping the stock
            area: kitchen
          - slug: menu
            name: Writing the menu
            area: shop
          - slug: dough
            name: Kneading the dough
            area: kitchen
          - slug: sauces
            name: Making sauces
            area: kitchen
          - slug: plates
            name: Drying plates
            area: kitchen
          - slug: till
            name: Minding the till
            area: shop

        """;

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["catalog.yml"] = Catalogue,
        ["sources/01-both.md"] = """
            ---
            title: Both at work
            kind: Handbook page
            order: 1
            ---

            Cooks mind the ovens, and bakers knead the dough. Bakers and cooks write the menu together.

            """,
        ["claims/01-both.yml"] = """
            - {id: aaaaa2, quote: Cooks mind the ovens, roles: [cook], responsibility: ovens, stance: leads}
            - {id: aaaaa3, quote: bakers knead the dough, roles: [baker], responsibility: dough, stance: leads}
            - {id: aaaaa4, quote: Bakers and cooks write the menu together, roles: [baker, cook], responsibility: menu, stance: shares}
            - {id: aaaaa5, quote: Bakers and cooks, roles: [baker, cook], kind: relation, label: They work together}

            """,
        ["sources/02-baker.md"] = """
            ---
            title: The baker
            kind: Job description
            order: 2
            retired-slugs: [the-baker]
            ---

            # The baker

            The baker minds the ovens. The baker keeps the stock. The baker asks: *Is it warm?*

            """,
        ["claims/02-baker.yml"] = """
            - {id: bbbbb2, quote: The baker minds the ovens, roles: [baker], responsibility: ovens, stance: leads}
            - {id: bbbbb3, quote: The baker keeps the stock, roles: [baker], responsibility: stock, stance: leads}
            - {id: bbbbb4, quote: "Is it warm?", roles: [baker], kind: question, label: "Is it warm?"}

            """,
        ["sources/03-cook.md"] = """
            ---
            title: The cook
            kind: Job description
            author: Ada Example
            date: 2024-02-29
            order: 3
            ---

            The cook keeps the stock. The cook makes the sauces. The cook helps with plates.

            """,
        ["claims/03-cook.yml"] = """
            - {id: ccccc2, quote: The cook keeps the stock, roles: [cook], responsibility: stock, stance: leads}
            - {id: ccccc3, quote: The cook makes the sauces, roles: [cook], responsibility: sauces, stance: leads}
            - {id: ccccc4, quote: The cook helps with plates, roles: [cook], responsibility: plates, stance: supports}

            """,
        ["sources/04-washer.md"] = """
            ---
            title: The dish washer
            kind: Job description
            order: 4
            ---

            The dish washer dries plates.

            """,
        ["claims/04-washer.yml"] = """
            - {id: ddddd2, quote: The dish washer dries plates, roles: [dish-washer], responsibility: plates, stance: leads}

            """,
    };

    public TestContent Set(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>Leaves no source but this one.</summary>
    public TestContent OnlySource(string name, string markdown, string claims)
    {
        foreach (var path in files.Keys.Where(p => p != "catalog.yml").ToList())
        {
            files.Remove(path);
        }

        return Set($"sources/{name}.md", markdown).Set($"claims/{name}.yml", claims);
    }

    /// <summary>Replaces words that have to be there.</summary>
    public TestContent Edit(string path, string old, string replacement)
    {
        Assert.Contains(old, files[path], StringComparison.Ordinal);
        return Set(path, files[path].Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <returns>The folder.</returns>
    public string WriteTo(string folder)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return folder;
    }
}
